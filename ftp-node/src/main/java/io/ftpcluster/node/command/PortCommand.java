package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PORT: tells where the client waits for the next data connection (RFC 959 §4.1.2). Off unless the settings say so. */
final class PortCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("PORT", "RFC 959 §4.1.2")
            .keeps(HalfGiven.TRANSFER)
            .argument(Argument.REQUIRED)
            .forbiddenAfterEpsvAll()
            .help("PORT h1,h2,h3,h4,p1,p2", "Name an own port for the next data connection");
    private static final Pattern SIX_BYTES =
            Pattern.compile("(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d{1,3})");
    private static final int ADDRESS_BYTES = 4;
    private static final int LARGEST_BYTE = 255;

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        if (!call.session().services().config().activeMode()) {
            return ActivePort.OFF;
        }
        Matcher numbers = SIX_BYTES.matcher(call.argument().strip());
        if (!numbers.matches() || !areBytes(numbers)) {
            return Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + SPEC.usage());
        }
        int port = number(numbers, 5) << Byte.SIZE | number(numbers, 6);
        return ActivePort.offer(call, address(numbers), port);
    }

    private static boolean areBytes(Matcher numbers) {
        for (int i = 1; i <= numbers.groupCount(); i++) {
            if (number(numbers, i) > LARGEST_BYTE) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress address(Matcher numbers) {
        byte[] bytes = new byte[ADDRESS_BYTES];
        for (int i = 0; i < ADDRESS_BYTES; i++) {
            bytes[i] = (byte) number(numbers, i + 1);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }
}
