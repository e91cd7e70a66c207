package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.Fact;
import io.ftpcluster.node.transfer.HashAlgorithm;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * OPTS: options of other verbs (RFC 2389 §4). UTF8 is always on; MLST chooses facts (RFC 3659 §7.9), HASH the
 * checksum (draft-bryan-ftpext-hash-02 §3.2).
 */
final class OptsCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("OPTS", "RFC 2389 §4")
            .withoutLogin()
            .argument(Argument.REQUIRED)
            .feature("UTF8")
            .help("OPTS UTF8 ON | OPTS MLST [fact;]... | OPTS HASH [algorithm]", "Choose options");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        List<String> words = List.of(call.argument().strip().split(" +"));
        return switch (words.getFirst().toUpperCase(Locale.ROOT)) {
            case "UTF8", "UTF-8" -> utf8(words);
            case "HASH" -> hash(call, words.size() > 1 ? words.get(1) : "");
            case "MLST" -> mlst(call, words.size() > 1 ? words.get(1) : "");
            default -> Reply.of(ReplyCode.BAD_ARGUMENT, "No options for this.");
        };
    }

    private static Reply utf8(List<String> words) {
        boolean off = words.size() > 1 && words.get(1).equalsIgnoreCase("OFF");
        return off
                ? Reply.of(ReplyCode.BAD_PARAMETER, "UTF-8 cannot be switched off.")
                : Reply.of(ReplyCode.OK, "UTF-8 is on.");
    }

    // draft-bryan-ftpext-hash-02 §3.2: without a name the chosen one is told.
    private static Reply hash(CommandCall call, String wanted) {
        Optional<HashAlgorithm> named =
                wanted.isEmpty() ? Optional.of(call.workspace().hashAlgorithm()) : HashAlgorithm.named(wanted);
        named.ifPresent(call.workspace()::hashWith);
        return named.map(algorithm -> Reply.of(ReplyCode.OK, algorithm.label()))
                .orElse(Reply.of(ReplyCode.BAD_ARGUMENT, "Unknown algorithm, the choice stays as it was."));
    }

    private static Reply mlst(CommandCall call, String wanted) {
        List<String> labels = Arrays.asList(wanted.split(";"));
        Set<Fact> chosen = EnumSet.noneOf(Fact.class);
        Arrays.stream(Fact.values())
                .filter(fact -> labels.stream().anyMatch(fact.label()::equalsIgnoreCase))
                .forEach(chosen::add);
        call.workspace().show(chosen);
        String shown = chosen.stream().map(fact -> fact.label() + ";").collect(Collectors.joining());
        return Reply.of(ReplyCode.OK, ("MLST OPTS " + shown).strip());
    }
}
