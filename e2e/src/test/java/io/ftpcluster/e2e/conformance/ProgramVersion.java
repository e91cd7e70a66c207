package io.ftpcluster.e2e.conformance;

import io.ftpcluster.e2e.client.ToolResult;
import io.ftpcluster.e2e.conformance.program.FtpProgram;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the version in what a program says about itself. */
final class ProgramVersion {
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)+|\\d{8}");

    private ProgramVersion() {}

    /** The first number in it. */
    static String of(FtpProgram program) {
        ToolResult result = program.version().run();
        Matcher matcher = NUMBER.matcher(result.output() + result.errors());
        return matcher.find() ? matcher.group() : "unknown";
    }
}
