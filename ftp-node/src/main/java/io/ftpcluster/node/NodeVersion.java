package io.ftpcluster.node;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class NodeVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = NodeVersion.class.getPackage().getImplementationVersion();
        return new String[] {"ftp-node " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
