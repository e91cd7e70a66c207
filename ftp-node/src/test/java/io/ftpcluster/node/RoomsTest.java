package io.ftpcluster.node;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** Which room may use which. */
@AnalyzeClasses(packages = "io.ftpcluster.node", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule nothing_goes_in_circles =
            slices().matching("io.ftpcluster.node.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule what_nodes_count_together_is_timed_by_redis = noClasses()
            .that()
            .resideInAPackage("io.ftpcluster.node.cluster..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule rooms_are_used_from_above_only = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.ftpcluster.node..")
            .layer("program")
            .definedBy("io.ftpcluster.node")
            .layer("server")
            .definedBy("io.ftpcluster.node.server..")
            .layer("command")
            .definedBy("io.ftpcluster.node.command..")
            .layer("session")
            .definedBy("io.ftpcluster.node.session..")
            .layer("transfer")
            .definedBy("io.ftpcluster.node.transfer..")
            .layer("storage")
            .definedBy("io.ftpcluster.node.storage..")
            .layer("auth")
            .definedBy("io.ftpcluster.node.auth..")
            .layer("cluster")
            .definedBy("io.ftpcluster.node.cluster..")
            .layer("proxy")
            .definedBy("io.ftpcluster.node.proxy..")
            .layer("codec")
            .definedBy("io.ftpcluster.node.codec..")
            .layer("tls")
            .definedBy("io.ftpcluster.node.tls..")
            .whereLayer("program")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("server")
            .mayOnlyBeAccessedByLayers("program")
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("command", "server")
            .whereLayer("transfer")
            .mayOnlyBeAccessedByLayers("session", "command", "server")
            .whereLayer("storage")
            .mayOnlyBeAccessedByLayers("transfer", "session", "command", "server")
            .whereLayer("auth")
            .mayOnlyBeAccessedByLayers("session", "command", "server")
            .whereLayer("cluster")
            .mayOnlyBeAccessedByLayers("session", "command", "server")
            .whereLayer("proxy")
            .mayOnlyBeAccessedByLayers("transfer", "server")
            .whereLayer("tls")
            .mayOnlyBeAccessedByLayers("transfer", "session", "command", "server")
            .whereLayer("codec")
            .mayOnlyBeAccessedByLayers("session", "command", "server");
}
