package io.ftpcluster.node.session;

import java.net.InetAddress;

/** One session's place among those that {@link SessionLimits} allow; it is given back once, however often. Thread-safe. */
public final class Seat implements Admission {
    private enum State {
        PENDING,
        LOGGED_IN,
        LEFT
    }

    private final SessionLimits limits;
    private final InetAddress address;
    private State state = State.PENDING;

    Seat(SessionLimits limits, InetAddress address) {
        this.limits = limits;
        this.address = address;
    }

    /** Whose sessions are counted together. */
    InetAddress address() {
        return address;
    }

    /** The client has logged in. */
    synchronized void logIn() {
        if (state == State.PENDING) {
            state = State.LOGGED_IN;
            limits.change(this, 0, -1);
        }
    }

    /** The client has logged out, and goes on. */
    synchronized void logOut() {
        if (state == State.LOGGED_IN) {
            state = State.PENDING;
            limits.change(this, 0, 1);
        }
    }

    /** The connection is gone. */
    public synchronized void leave() {
        if (state != State.LEFT) {
            limits.change(this, -1, state == State.PENDING ? -1 : 0);
            state = State.LEFT;
        }
    }
}
