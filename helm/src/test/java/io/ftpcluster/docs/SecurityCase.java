package io.ftpcluster.docs;

/** What has broken other FTP servers, and what keeps it from breaking this one. The number is in the tags of tests. */
enum SecurityCase {
    CLEAR_TEXT_BEFORE_TLS(
            "Commands sent in clear behind AUTH TLS",
            "Everything that came before the handshake is dropped, the login too; the 234 is the last reply in clear."),
    ACTIVE_MODE_BOUNCE(
            "PORT and EPRT as a tool against others",
            "Active mode is off by default; when it is on, only the client's own address and ports from 1024 on are dialled."),
    STOLEN_DATA_CONNECTION(
            "Data connections of strangers",
            "The peer of a data connection must be the peer of its control connection, as the PROXY headers tell; ports are"
                    + " chosen at random; with `FtpTlsSessionReuse=Require` it must resume the session's own TLS session."),
    PASSIVE_PORTS_USED_UP(
            "PASV without end",
            "A session holds one pending port, a new PASV gives the old one back; when none is free the client waits a"
                    + " moment and then gets 425, and nobody else is disturbed."),
    CROSS_PROTOCOL(
            "Other protocols on the FTP port (ALPACA)",
            "ALPN other than `ftp` and names that are not in `FtpTlsServerNames` end the handshake; an HTTP verb ends the"
                    + " connection; commands without a login are counted."),
    RENEGOTIATION("TLS renegotiation", "TLS 1.2 and 1.3 only; renegotiation that a client asks for is refused."),
    CLEARED_CONTROL_CHANNEL("CCC", "The control connection stays encrypted: CCC is refused."),
    PATH_TRAVERSAL(
            "`../` out of the home",
            "A path is a list of names, resolved from the home; `..` at the top stays there; no name of it can mean another"
                    + " place."),
    SYMBOLIC_LINKS(
            "Symbolic links out of the home, also under a race",
            "Every directory on the way is opened without following links, relative to the one before."),
    VERBS_WITHOUT_LOGIN(
            "Verbs that forgot to ask for a login",
            "Login and permission are columns of the command table and checked in one place before a command runs."),
    STATE_CONFUSION(
            "Verbs in a state nobody thought of",
            "Every verb is tried before the login, after it, and beside a transfer."),
    GLOB_COST(
            "Patterns that cost without end",
            "An own matcher in linear time, for the last name of a path only; no braces, no recursion."),
    LISTING_OPTIONS(
            "Overlong and odd options of LIST and STAT",
            "Options are single letters, read within fixed bounds; what is unknown is ignored."),
    OFFSETS(
            "Negative and huge offsets",
            "Offsets are whole numbers of at most 18 digits, all others get 501; one behind the end of the file gets 554."),
    OVERLONG_LINES(
            "Command lines without end",
            "A fixed limit (`FtpMaxLineLength`): 500 and the rest of the line is dropped; after four such lines, or one that"
                    + " does not end, the session is closed. The decoder is fuzzed."),
    ENDINGS_THAT_MEET(
            "Transfers that end in two ways at once",
            "A transfer takes the first ending and only that; ABOR, QUIT and the end of data are raced against each other."),
    LEAKS(
            "Sockets and files left open",
            "Whatever way a session or a transfer ends, descriptors, ports and places come back to what they were."),
    DEEP_LISTINGS(
            "Listings that overrun a stack or a buffer", "Listings are streamed entry by entry and never recurse."),
    SENTINELS(
            "A limit of −1 or 0 that means none by mistake",
            "No limit is the absence of a value, from the settings on."),
    INJECTION(
            "Names that end up in queries",
            "The server builds no queries and asks for no names of addresses; names and passwords are JSON strings."),
    GROUPS(
            "Groups and privileges that stay",
            "Pods run as uid 1001, all capabilities dropped, without a way to more privileges, on a read-only root file"
                    + " system."),
    EMPTY_PASSWORDS(
            "Empty passwords",
            "An empty password never matches, not even a hash that was made of it; an empty Secret is refused with a"
                    + " reason."),
    PATH_FORMS(
            "Rules that another form of the path evades",
            "Everything is decided on the resolved path: there is no other form of it behind the dispatcher."),
    SUPPLY_CHAIN(
            "A release that is not what was reviewed",
            "Builds are reproducible (fixed times, pinned versions) and list every library in a CycloneDX bill of"
                    + " materials, `target/bom.json`."),
    LINE_BREAKS_IN_NAMES(
            "Line breaks in file names",
            "Names with control characters are refused, and are shown with question marks where they exist; a reply cannot"
                    + " hold one."),
    BARE_LINE_ENDS(
            "A bare CR in a command",
            "Lines end with CRLF or LF; any other control character gets 500, and 553 behind the verb."),
    LOG_INJECTION(
            "Forged log lines, passwords in logs",
            "JSON lines are made by a JSON encoder, text lines lose what could end them; arguments are not logged, so neither"
                    + " are passwords with a typing error in the verb. In a cluster no password, hash, token or key is in a"
                    + " log, an event, a status, an argument or an environment."),
    NAMES_FOR_CLIENTS("Names that lead a client astray", "No name of `/` or `..` can be made, so none is listed."),
    FORGED_PROXY_HEADERS(
            "Forged PROXY headers",
            "Headers are taken from `FtpTrustedProxies` only, others are refused, and one must come within three seconds."),
    LOCALES("Letters that a locale raises differently", "Verbs are raised letter by letter, ASCII only."),
    REPLIES_OUT_OF_STEP(
            "Replies lost or doubled during long work",
            "One writer per connection, one final reply per command, in order, also beside a transfer."),
    DESERIALISATION("Java serialisation", "Nothing reads serialised objects; Redis holds text."),
    USER_ENUMERATION(
            "Finding out who has an account",
            "The same words and the same work for an unknown user and a wrong password, after `FtpFailedLoginDelay`; the"
                    + " authentication service answers every denial after whole half seconds."),
    SLOW_CLIENTS(
            "Clients that hold on by doing nothing",
            "Deadlines for login, handshake, PROXY header, data connection, idle sessions, stalled transfers and last replies"
                    + " that are not read; commands wait while a client does not read its replies; a cap of sessions per address"
                    + " that have not logged in, and of transfers, for the memory there is."),
    DECOMPRESSION("Decompression bombs", "MODE Z is not offered."),
    SITE_EXEC("Programs started by clients", "SITE knows a fixed list of words; the server starts no programs."),
    CHECKSUM_COST(
            "Checksums of large files without end",
            "A few at a time, ended by ABOR and with the session; who finds no place gets 450."),
    SHARED_FILES(
            "A file that another node removes or renames meanwhile",
            "An open file stays readable; what the file system calls stale is 451."),
    FILE_LOCKS(
            "Locks that a shared file system does not keep",
            "The server relies on none: an upload grows under a name of its own node and is renamed."),
    GUESSING(
            "Guessing passwords, over many connections and nodes at once",
            "Failures of an address and of a user are counted over all copies of the authentication service in one"
                    + " script; after 10 within 10 minutes the address is banned for 15 minutes, and twice as long each"
                    + " further time; no password of somebody who is banned is looked at. A success forgets only what was"
                    + " failed by that name, and no answer shows a ban.");

    private final String title;
    private final String defence;

    SecurityCase(String title, String defence) {
        this.title = title;
        this.defence = defence;
    }

    /** From 1, as in the tags. */
    int number() {
        return ordinal() + 1;
    }

    /** What goes wrong. */
    String title() {
        return title;
    }

    /** What keeps it from going wrong. */
    String defence() {
        return defence;
    }
}
