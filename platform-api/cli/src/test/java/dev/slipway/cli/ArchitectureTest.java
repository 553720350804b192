package dev.slipway.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The law between modules and packages. This module has all others on its class path. */
@AnalyzeClasses(packages = "dev.slipway", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String ALL = "dev.slipway..";
    private static final String API = "dev.slipway.api..";
    private static final String KERNEL = "dev.slipway.kernel..";
    private static final String EXPRESSION = "dev.slipway.expression..";
    private static final String TEMPLATE = "dev.slipway.template..";
    private static final String RUNTIME = "dev.slipway.runtime..";
    private static final String CLOUD = "dev.slipway.cloud..";
    private static final String COMPOSITIONS = "dev.slipway.compositions..";
    private static final String MANAGED = "dev.slipway.managed..";
    private static final String DECLARED = "dev.slipway.declared..";
    private static final String AWS = "dev.slipway.provider.aws..";
    private static final String KUBERNETES = "dev.slipway.provider.kubernetes..";
    private static final String FIELD_PATHS = "dev.slipway.compositions.fieldpath";
    private static final String HELM = "dev.slipway.provider.helm..";
    private static final String CLUSTERS = "dev.slipway.provider.kubernetes.cluster";
    private static final String OPENTOFU = "dev.slipway.provider.opentofu..";
    private static final String NOP = "dev.slipway.provider.nop..";
    private static final String GCP = "dev.slipway.provider.gcp..";
    private static final String SQL = "dev.slipway.provider.sql..";
    private static final String DELIVERY = "dev.slipway.delivery..";
    /** A process of its own, which puts itself together. */
    private static final String AGENT = "dev.slipway.delivery.agent";

    /** The program around it. */
    private static final String AGENT_PROGRAM = "dev.slipway.agent";

    private static final String SECRETS = "dev.slipway.secrets..";
    private static final String CLUSTERS_CORE = "dev.slipway.cluster";
    private static final String CLUSTERS_MEMORY = "dev.slipway.cluster.memory";
    private static final String CLUSTERS_CONTRACT = "dev.slipway.cluster.contract";
    private static final String TOPOLOGY = "dev.slipway.cluster.topology..";
    private static final String TOPOLOGY_CONTROLLERS = "dev.slipway.cluster.topology.controller";
    private static final String CONVERSION = "dev.slipway.cluster.topology.webhook";
    private static final String BOOTSTRAP = "dev.slipway.cluster.bootstrap..";
    private static final String CLUSTER_LOCAL = "dev.slipway.cluster.local..";
    private static final String CLUSTER_CLOUD = "dev.slipway.cluster.cloud..";
    private static final String CLUSTER_AWS = "dev.slipway.cluster.aws..";
    private static final String CLUSTER_GCP = "dev.slipway.cluster.gcp..";
    private static final String TERRAFORM = "dev.slipway.terraform..";
    private static final String SCAFFOLDER = "dev.slipway.scaffolder..";
    private static final String PORTAL = "dev.slipway.portal..";
    private static final String LOCAL = "dev.slipway.local..";
    private static final String TESTKIT = "dev.slipway.testkit..";
    private static final String SERVER = "dev.slipway.server..";
    private static final String CLI = "dev.slipway.cli..";

    /** What JDK, annotations and own packages a pure package may use: nothing that reads, writes, waits or rolls dice. */
    private static final DescribedPredicate<JavaClass> PURE = resideInAnyPackage(
                    API,
                    KERNEL,
                    "java.lang",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.lang.annotation",
                    "java.math",
                    "java.nio.charset",
                    "java.security",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "java.util.concurrent",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson.annotation")
            .and(not(DescribedPredicate.describe(
                    "a source of threads, chance or environment",
                    type -> type.getSimpleName().endsWith("Executor")
                            || type.getSimpleName().startsWith("Executor")
                            || type.isEquivalentTo(Thread.class)
                            || type.isEquivalentTo(ProcessBuilder.class)
                            || type.isEquivalentTo(java.util.Random.class)
                            || type.isEquivalentTo(java.util.UUID.class)
                            || type.isEquivalentTo(java.util.Timer.class)
                            || type.isEquivalentTo(Clock.class))))
            .as("what a pure package may use");

    @ArchTest
    static final ArchRule typesStandAlone = mayUse(API);

    @ArchTest
    static final ArchRule kernelKnowsTypesOnly = mayUse(KERNEL, API);

    @ArchTest
    static final ArchRule expressionsStandAlone = mayUse(EXPRESSION);

    @ArchTest
    static final ArchRule templatesStandAlone = mayUse(TEMPLATE);

    @ArchTest
    static final ArchRule templatesSeeNeitherFilesNorProcessNorNetwork = noClasses()
            .that()
            .resideInAPackage(TEMPLATE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "java.nio.channels..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(java.io.File.class, ProcessBuilder.class, Runtime.class)
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class);

    @ArchTest
    static final ArchRule runtimeKnowsKernelAndTypes = mayUse(RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule cloudKnowsNoKubernetes = mayUse(CLOUD, KERNEL);

    @ArchTest
    static final ArchRule compositionsKnowNoOtherFeature =
            mayUse(COMPOSITIONS, TEMPLATE, EXPRESSION, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule managedResourcesKnowNoOtherFeature = mayUse(MANAGED, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule sqlProviderBuildsOnManagedResources = mayUse(SQL, MANAGED, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule nopProviderBuildsOnManagedResources = mayUse(NOP, MANAGED, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule openTofuProviderBuildsOnManagedResources = mayUse(OPENTOFU, MANAGED, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule kubernetesProviderBuildsOnManagedResourcesAndCloud =
            mayUse(KUBERNETES, FIELD_PATHS, MANAGED, EXPRESSION, CLOUD, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule declaredKindsKnowNoCloud = mayUse(DECLARED, MANAGED, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule awsProviderBuildsOnDeclaredKindsAndCloud =
            mayUse(AWS, DECLARED, MANAGED, CLOUD, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule gcpProviderBuildsOnDeclaredKindsAndCloud =
            mayUse(GCP, DECLARED, MANAGED, CLOUD, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule helmProviderBuildsOnManagedResourcesAndClusters =
            mayUse(HELM, CLUSTERS, MANAGED, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule providersSeeNothingBelowTheLifecyclesEntrance = noClasses()
            .that()
            .resideInAnyPackage("dev.slipway.provider..", DECLARED)
            .should()
            .dependOnClassesThat(resideInAPackage(MANAGED)
                    .and(not(resideInAnyPackage("dev.slipway.managed", "dev.slipway.managed.kind"))));

    @ArchTest
    static final ArchRule deliveryKnowsNoOtherFeature = mayUse(DELIVERY, TEMPLATE, EXPRESSION, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule secretsKnowNoOtherFeature = mayUse(SECRETS, TEMPLATE, CLOUD, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule clustersBuildOnTheirContract = mayUse(CLUSTERS_CONTRACT, TEMPLATE, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule inMemoryMachinesKnowTheContractOnly =
            mayUse(CLUSTERS_MEMORY, CLUSTERS_CONTRACT, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule topologiesBuildOnTheContract =
            mayUse(TOPOLOGY, CLUSTERS_CONTRACT, TEMPLATE, EXPRESSION, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule rolloutsArePlannedPurely = classes()
            .that()
            .resideInAPackage("dev.slipway.cluster.rollout")
            .should()
            .onlyDependOnClassesThat(PURE.or(resideInAPackage("dev.slipway.cluster.rollout")));

    @ArchTest
    static final ArchRule bootstrapKnowsNoOtherFeature = mayUse(BOOTSTRAP, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule localClustersBuildOnTheContractAndTheLocalPlatform =
            mayUse(CLUSTER_LOCAL, CLUSTERS_CONTRACT, LOCAL, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule managedPartsKnowNoCloud = mayUse(CLUSTER_CLOUD, CLUSTERS_CONTRACT, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule eksClustersCallNoCloud =
            mayUse(CLUSTER_AWS, CLUSTER_CLOUD, CLUSTERS_CONTRACT, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule gkeClustersBuildOnManagedPartsAndCredentials =
            mayUse(CLUSTER_GCP, CLUSTER_CLOUD, CLUSTERS_CONTRACT, CLOUD, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule terraformKnowsNoOtherFeature = mayUse(TERRAFORM, TEMPLATE, EXPRESSION, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule scaffolderKnowsNoOtherFeature = mayUse(SCAFFOLDER, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule javaScriptIsBehindRendering =
            onlyIn("org.mozilla.javascript..", "dev.slipway.scaffolder.rendering");

    @ArchTest
    static final ArchRule jsonSchemasAreBehindTemplates = onlyIn("com.networknt..", "dev.slipway.scaffolder.template");

    @ArchTest
    static final ArchRule portalKnowsNoFeature = mayUse(PORTAL, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule listsArePure = classes()
            .that()
            .resideInAPackage("dev.slipway.portal.listing")
            .should()
            .onlyDependOnClassesThat(PURE.or(resideInAPackage("dev.slipway.portal.listing")));

    @ArchTest
    static final ArchRule localPlatformKnowsNoFeature = mayUse(LOCAL, KERNEL);

    @ArchTest
    static final ArchRule testkitStandsOnTheLocalPlatform = mayUse(TESTKIT, LOCAL, KERNEL, API);

    @ArchTest
    static final ArchRule serverKnowsAllButTheCommandsAndTheLocalPlatform = mayUse(
            SERVER,
            CLUSTERS_CORE,
            CLUSTERS_MEMORY,
            CLUSTERS_CONTRACT,
            TOPOLOGY_CONTROLLERS,
            CONVERSION,
            BOOTSTRAP,
            CLUSTER_LOCAL,
            CLUSTER_AWS,
            CLUSTER_GCP,
            PORTAL,
            SCAFFOLDER,
            SECRETS,
            TERRAFORM,
            DELIVERY,
            COMPOSITIONS,
            SQL,
            AWS,
            GCP,
            NOP,
            KUBERNETES,
            HELM,
            OPENTOFU,
            MANAGED,
            CLOUD,
            RUNTIME,
            KERNEL,
            API);

    @ArchTest
    static final ArchRule agentKnowsWhatRunsInWorkloadClusters =
            mayUse(AGENT_PROGRAM, DELIVERY, SECRETS, RUNTIME, KERNEL, API);

    @ArchTest
    static final ArchRule nobodyShipsTheTestkit = noClasses()
            .that()
            .resideOutsideOfPackage(TESTKIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TESTKIT);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.slipway.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule kernelIsPure =
            classes().that().resideInAPackage(KERNEL).should().onlyDependOnClassesThat(PURE);

    @ArchTest
    static final ArchRule kernelReadsNoClock = noClasses()
            .that()
            .resideInAPackage(KERNEL)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule springIsInTheServerOnly = onlyIn("org.springframework..", SERVER);

    @ArchTest
    static final ArchRule kubernetesClientIsBehindTheGateway = onlyIn(
            "io.fabric8.kubernetes.client..",
            RUNTIME,
            API,
            TESTKIT,
            CLI,
            "dev.slipway.server.wiring",
            AGENT,
            AGENT_PROGRAM);

    @ArchTest
    static final ArchRule operatorEngineIsBehindTheHarness =
            onlyIn("io.javaoperatorsdk..", "dev.slipway.runtime.controller");

    /** Limits of rates are no internals: the engine lets everybody bring their own. */
    @ArchTest
    static final ArchRule operatorEnginesInternalsAreTouchedOnce = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.slipway.runtime.controller.DynamicController")
            .should()
            .dependOnClassesThat(resideInAPackage("io.javaoperatorsdk.operator.processing..")
                    .and(resideOutsideOfPackage("io.javaoperatorsdk.operator.processing.event.rate..")));

    @ArchTest
    static final ArchRule gitIsReadInOnePlace =
            onlyIn("org.eclipse.jgit..", "dev.slipway.runtime.git", LOCAL, TESTKIT, CLI);

    @ArchTest
    static final ArchRule temporalIsBehindLongSteps =
            onlyIn("io.temporal..", "dev.slipway.runtime.step", "dev.slipway.server.temporal");

    @ArchTest
    static final ArchRule awsIsBehindItsProvider =
            onlyIn("software.amazon.awssdk..", CLOUD, AWS, "dev.slipway.secrets.store.aws");

    @ArchTest
    static final ArchRule googleIsBehindItsProvider = noClasses()
            .that()
            .resideOutsideOfPackages(CLOUD, GCP, "dev.slipway.secrets.store.gcp")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google.api.client..", "com.google.api.services..", "com.google.auth..");

    @ArchTest
    static final ArchRule celIsBehindExpressions = onlyIn("dev.cel..", EXPRESSION);

    @ArchTest
    static final ArchRule yamlIsReadInOnePlace =
            onlyIn("org.yaml.snakeyaml..", "dev.slipway.runtime.json", "dev.slipway.template.yaml", TESTKIT);

    @ArchTest
    static final ArchRule compositionsRootHoldsNamesOnly = classes()
            .that()
            .resideInAPackage("dev.slipway.compositions")
            .should()
            .haveSimpleName("Keys")
            .orShould()
            .haveSimpleName("package-info");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
                }
            });

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .that(are(not(DescribedPredicate.describe("anonymous", JavaClass::isAnonymousClass))))
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager");

    private ArchitectureTest() {}

    /** Of our own packages, the module may use these and itself. */
    private static ArchRule mayUse(String module, String... others) {
        String[] allowed =
                Stream.concat(Stream.of(module), Arrays.stream(others)).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(module)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ALL).or(resideInAnyPackage(allowed)));
    }

    private static ArchRule onlyIn(String library, String... places) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(places)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
