package io.ftpcluster.node;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;

/** What the server does not do at all, so that it cannot be attacked there. */
@AnalyzeClasses(packages = "io.ftpcluster", importOptions = ImportOption.DoNotIncludeTests.class)
class SecurityRulesTest {
    @ArchTag("security-case-20")
    @ArchTest
    static final ArchRule nobody_builds_queries = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "javax.naming..");

    // A name server of an attacker's could answer anything; only the node's own name is asked for, in the settings.
    @ArchTag("security-case-20")
    @ArchTest
    static final ArchRule nobody_asks_for_the_names_of_addresses = noClasses()
            .that()
            .resideOutsideOfPackage("io.ftpcluster.node.config..")
            .should()
            .callMethodWhere(target(owner(assignableTo(InetAddress.class)))
                    .and(target(nameMatching("getHostName|getCanonicalHostName"))))
            .orShould()
            .callMethodWhere(
                    target(owner(assignableTo(InetSocketAddress.class))).and(target(name("getHostName"))));

    @ArchTag("security-case-30")
    @ArchTest
    static final ArchRule nobody_changes_case_by_the_locale = noClasses()
            .should()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "toLowerCase");

    @ArchTag("security-case-32")
    @ArchTest
    static final ArchRule nobody_reads_serialised_objects =
            noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);

    @ArchTag("security-case-36")
    @ArchTest
    static final ArchRule nobody_starts_programs = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethodWhere(target(owner(assignableTo(Runtime.class))).and(target(name("exec"))));

    // Whether they work across nodes depends on the file system; an upload has a name of its own instead.
    @ArchTag("security-case-39")
    @ArchTest
    static final ArchRule nobody_locks_files = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(FileChannel.class))).and(target(nameMatching("lock|tryLock"))));
}
