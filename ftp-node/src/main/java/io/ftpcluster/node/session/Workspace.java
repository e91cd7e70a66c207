package io.ftpcluster.node.session;

import io.ftpcluster.node.storage.VirtualPath;
import io.ftpcluster.node.transfer.ByteRange;
import io.ftpcluster.node.transfer.HashAlgorithm;
import io.ftpcluster.node.transfer.Rendezvous;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers from one command to the next: directory, transfer parameters, half-given commands. Used on
 * the session's thread only.
 */
public final class Workspace {
    private VirtualPath directory = VirtualPath.ROOT;
    private boolean ascii = true;
    private boolean extendedPassiveOnly;
    private long restartOffset;
    private long announced;
    private @Nullable ByteRange range;
    private HashAlgorithm hashAlgorithm = HashAlgorithm.SHA_256;
    private @Nullable VirtualPath renameFrom;
    private @Nullable Rendezvous rendezvous;
    private Set<Fact> facts = EnumSet.allOf(Fact.class);

    /** The current directory. */
    public VirtualPath directory() {
        return directory;
    }

    /** Changes the current directory. */
    public void enter(VirtualPath newDirectory) {
        directory = newDirectory;
    }

    /** Whether files are text (TYPE A, which RFC 959 §5.1 makes the default). */
    public boolean isAscii() {
        return ascii;
    }

    /** Chooses text or bytes. */
    public void setAscii(boolean text) {
        ascii = text;
    }

    /** Whether the client said EPSV ALL (RFC 2428 §4): no other command may open a data connection any more. */
    public boolean isExtendedPassiveOnly() {
        return extendedPassiveOnly;
    }

    /** Notes EPSV ALL. */
    public void setExtendedPassiveOnly() {
        extendedPassiveOnly = true;
    }

    /** Notes where the next transfer starts; a range that was chosen before is forgotten. */
    public void restartAt(long offset) {
        restartOffset = offset;
        range = null;
    }

    /** Where the next transfer starts; it counts once. */
    public long takeRestartOffset() {
        long offset = restartOffset;
        restartOffset = 0;
        return offset;
    }

    /** Notes which bytes the next transfer or checksum concerns; a restart offset is forgotten. */
    public void restrictTo(ByteRange chosen) {
        restartOffset = 0;
        range = chosen;
    }

    /** The bytes the next command concerns; they count once. Empty: all. */
    public Optional<ByteRange> takeRange() {
        Optional<ByteRange> chosen = Optional.ofNullable(range);
        range = null;
        return chosen;
    }

    /** Notes how many bytes the next upload brings (ALLO). */
    public void announce(long bytes) {
        announced = bytes;
    }

    /**
     * How many bytes the next upload brings at least; it counts once. An upload that brings fewer has failed. 0: any.
     */
    public long takeAnnounced() {
        long bytes = announced;
        announced = 0;
        return bytes;
    }

    /** Forgets what was said for the next transfer: offset, range and announcement. */
    public void forgetTransfer() {
        restartOffset = 0;
        range = null;
        announced = 0;
    }

    /** The checksum HASH computes. */
    public HashAlgorithm hashAlgorithm() {
        return hashAlgorithm;
    }

    /** Chooses the checksum HASH computes. */
    public void hashWith(HashAlgorithm chosen) {
        hashAlgorithm = chosen;
    }

    /** Notes what RNTO will rename. */
    public void renameFrom(VirtualPath path) {
        renameFrom = path;
    }

    /** What to rename; it counts once. */
    public Optional<VirtualPath> takeRenameFrom() {
        Optional<VirtualPath> from = Optional.ofNullable(renameFrom);
        renameFrom = null;
        return from;
    }

    /** Forgets what was to be renamed. */
    public void forgetRename() {
        renameFrom = null;
    }

    /** Where the next data connection comes from. Takes the place of an earlier one, which is cancelled. */
    public void meetAt(Rendezvous fresh) {
        cancelRendezvous();
        rendezvous = fresh;
    }

    /** Where the next data connection comes from; it counts once. */
    public Optional<Rendezvous> takeRendezvous() {
        Optional<Rendezvous> taken = Optional.ofNullable(rendezvous);
        rendezvous = null;
        return taken;
    }

    /** Gives up what PASV or PORT prepared. */
    public void cancelRendezvous() {
        takeRendezvous().ifPresent(Rendezvous::cancel);
    }

    /** The facts that MLST and MLSD show (RFC 3659 §7.9). */
    public Set<Fact> facts() {
        return facts;
    }

    /** Chooses the facts to show. */
    public void show(Set<Fact> chosen) {
        facts = chosen;
    }
}
