package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.session.Fact;
import io.ftpcluster.node.session.Rights;
import io.ftpcluster.node.storage.FileFacts;
import io.ftpcluster.node.storage.VirtualPath;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Entries for machines, in a directory where some have rights of their own: their fact perm differs. */
final class RuledLine implements EntryLine {
    private final EntryLine others;
    private final Map<ByteBuffer, EntryLine> ruled = new HashMap<>();

    private RuledLine(EntryLine others) {
        this.others = others;
    }

    /** For the listing of a directory. */
    static EntryLine in(VirtualPath directory, Set<Fact> facts, Rights rights) {
        EntryLine others = new FactsLine(facts, rights.at(directory));
        Map<String, Set<Permission>> rules = rights.ruledIn(directory);
        if (rules.isEmpty()) {
            return others;
        }
        RuledLine line = new RuledLine(others);
        rules.forEach((name, permissions) -> line.ruled.put(
                ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)), new FactsLine(facts, permissions)));
        return line;
    }

    @Override
    public EntryLine forEntry(ByteBuffer name) {
        return ruled.getOrDefault(name, others);
    }

    @Override
    public void writeFacts(LineBuffer line, FileFacts facts) {
        others.writeFacts(line, facts);
    }
}
