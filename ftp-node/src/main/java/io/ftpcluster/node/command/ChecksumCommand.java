package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.transfer.ByteRange;
import io.ftpcluster.node.transfer.HashAlgorithm;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * XCRC, XMD5, XSHA1 and so on, which are older than HASH and which more clients know: one verb for each algorithm. A
 * path in quotes may be followed by the first byte and by the byte behind the last one.
 *
 * @param spec the row
 * @param algorithm what is computed
 */
record ChecksumCommand(CommandSpec spec, HashAlgorithm algorithm) implements Command {
    private static final String DRAFT = "draft-bryan-ftpext-hash-02 §B";

    /** One of them. */
    static ChecksumCommand of(String verb, HashAlgorithm algorithm, String... aliases) {
        CommandSpec spec = CommandSpec.verb(verb, DRAFT)
                .alias(aliases)
                .argument(Argument.REQUIRED)
                .path(PathArgument.QUOTED_OR_WHOLE, Permission.READ)
                .feature(verb)
                .help(verb + " path", "Tell the " + algorithm.label() + " of a file");
        return new ChecksumCommand(spec, algorithm);
    }

    @Override
    public Reply handle(CommandCall call) {
        Optional<ByteRange> chosen = call.workspace().takeRange();
        String rest = PathArgument.behindQuotes(call.argument());
        Optional<ByteRange> range = rest.isEmpty() ? chosen.or(() -> Optional.of(ByteRange.from(0))) : range(rest);
        return range.map(bytes -> ChecksumFlow.run(
                        call, algorithm, bytes, computed -> Reply.of(ReplyCode.ACTION_DONE, computed.hex())))
                .orElse(Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + spec.verb() + " \"path\" [first [end]]"));
    }

    private static Optional<ByteRange> range(String text) {
        String[] words = text.split(" +");
        OptionalLong first = Offsets.parse(words[0]);
        if (words.length == 1 && first.isPresent()) {
            return Optional.of(ByteRange.from(first.getAsLong()));
        }
        OptionalLong end = words.length == 2 ? Offsets.parse(words[1]) : OptionalLong.empty();
        return first.isPresent() && end.isPresent() && end.getAsLong() > first.getAsLong()
                ? Optional.of(new ByteRange(first.getAsLong(), end.getAsLong() - 1))
                : Optional.empty();
    }
}
