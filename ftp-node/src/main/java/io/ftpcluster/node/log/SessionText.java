package io.ftpcluster.node.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Map;

/** {@code %session} of the text format: what {@link SessionLog} put on the line; nothing on a line of no session. */
public final class SessionText extends ClassicConverter {
    /** Made by the log's configuration. */
    public SessionText() {}

    @Override
    public String convert(ILoggingEvent event) {
        Map<String, String> facts = event.getMDCPropertyMap();
        if (!facts.containsKey(SessionLog.SESSION)) {
            return "";
        }
        return "[session=" + facts.get(SessionLog.SESSION)
                + " user=" + facts.getOrDefault(SessionLog.USER, "")
                + " peer=" + facts.getOrDefault(SessionLog.PEER, "")
                + "]";
    }
}
