package io.ftpcluster.node.command;

import io.ftpcluster.node.storage.VirtualPath;

/** Paths as 257 replies write them: in quotes, quotes inside doubled (RFC 959 appendix II). */
final class Quoted {
    private Quoted() {}

    static String of(VirtualPath path) {
        return '"' + path.toString().replace("\"", "\"\"") + '"';
    }
}
