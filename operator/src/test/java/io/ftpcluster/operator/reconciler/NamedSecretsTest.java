package io.ftpcluster.operator.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedSecretsTest {
    private static final String NAMESPACE = "ftp";
    private static final ResourceID ONE = new ResourceID("one", NAMESPACE);
    private static final ResourceID TWO = new ResourceID("two", NAMESPACE);
    private static final ResourceID ELSEWHERE = new ResourceID("one", "other");

    private final Map<String, ResourceEventHandler<Secret>> watched = new HashMap<>();
    private final List<ResourceID> told = new ArrayList<>();
    private final NamedSecrets secrets = new NamedSecrets(this::watch, told::add);

    @SuppressWarnings("unchecked")
    private SharedIndexInformer<Secret> watch(String namespace, ResourceEventHandler<Secret> handler) {
        watched.put(namespace, handler);
        return (SharedIndexInformer<Secret>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SharedIndexInformer.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("close");
                    watched.remove(namespace);
                    return null;
                });
    }

    private ResourceEventHandler<Secret> watching() {
        return Objects.requireNonNull(watched.get(NAMESPACE));
    }

    private static Secret secret(String name) {
        return new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .build();
    }

    @Test
    void shouldTellTheClustersThatNameASecret() {
        secrets.follow(ONE, Set.of("a"));
        secrets.follow(TWO, Set.of("a", "b"));
        secrets.follow(ELSEWHERE, Set.of("a"));
        watching().onAdd(secret("a"));
        assertThat(told).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void shouldWatchNothing_whereNoSecretIsNamed() {
        secrets.follow(ONE, Set.of());
        assertThat(watched).isEmpty();
    }

    @Test
    void shouldForgetAClusterThatIsGone_andGoOnForTheOthers() {
        secrets.follow(ONE, Set.of("a"));
        secrets.follow(TWO, Set.of("a"));
        secrets.forget(ONE);
        watching().onAdd(secret("a"));
        assertThat(told).containsExactly(TWO);
    }

    @Test
    void shouldWatchANamespaceNoLonger_whenItsLastClusterWithSecretsIsGone() {
        secrets.follow(ONE, Set.of("a"));
        secrets.follow(TWO, Set.of());
        secrets.follow(ELSEWHERE, Set.of("a"));
        secrets.forget(ONE);
        assertThat(watched).containsOnlyKeys("other");
    }

    @Test
    void shouldWatchAgain_whenAClusterOfThatNameComesBack() {
        secrets.follow(ONE, Set.of("a"));
        secrets.forget(ONE);
        secrets.follow(ONE, Set.of("b"));
        watching().onUpdate(secret("b"), secret("b"));
        watching().onDelete(secret("a"), false);
        assertThat(told).containsExactly(ONE);
    }
}
