package io.ftpcluster.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package may know which. */
@AnalyzeClasses(packages = "io.ftpcluster.e2e", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule CLIENTS_KNOW_NO_CLUSTER = noClasses()
            .that()
            .resideInAPackage("..e2e.client..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.fabric8..", "io.ftpcluster.crds..", "org.testcontainers..");

    @ArchTest
    static final ArchRule THE_CLUSTER_KNOWS_NO_PRODUCT = noClasses()
            .that()
            .resideInAPackage("..e2e.cluster..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.ftpcluster.crds..", "io.ftpcluster.contract..", "..e2e.tour..", "..e2e.demo..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.ftpcluster.e2e.(*)..").should().beFreeOfCycles();
}
