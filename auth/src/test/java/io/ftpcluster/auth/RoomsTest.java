package io.ftpcluster.auth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.ftpcluster.auth", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule BACKENDS_KNOW_NOTHING_OF_HTTP = noClasses()
            .that()
            .resideInAPackage("..auth.backend..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..auth.http..", "io.micronaut.http..", "io.netty..");

    @ArchTest
    static final ArchRule HTTP_KNOWS_NO_BACKEND = noClasses()
            .that()
            .resideInAPackage("..auth.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..auth.backend.usersfile..");

    @ArchTest
    static final ArchRule ONLY_THE_CONTRACT_OF_THE_OTHER_ROOMS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.ftpcluster.operator..", "io.ftpcluster.node..", "io.ftpcluster.crds..");

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("io.ftpcluster.auth.(*)..").should().beFreeOfCycles();
}
