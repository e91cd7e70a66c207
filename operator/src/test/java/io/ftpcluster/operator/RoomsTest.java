package io.ftpcluster.operator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.ftpcluster.operator", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule OPERATOR_AND_SERVERS_NEVER_MEET = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.ftpcluster.node..", "io.ftpcluster.auth..");

    @ArchTest
    static final ArchRule ONLY_RECONCILERS_TALK_TO_KUBERNETES = noClasses()
            .that()
            .resideOutsideOfPackages("io.ftpcluster.operator", "io.ftpcluster.operator.reconciler")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.fabric8.kubernetes.client..", "io.javaoperatorsdk..");

    @ArchTest
    static final ArchRule ROOMS_DO_NOT_GO_IN_CIRCLES =
            slices().matching("io.ftpcluster.operator.(*)..").should().beFreeOfCycles();
}
