package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.install.Checkout;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the one Kubernetes before the first class that needs it, and ends it after the last test of the run. */
final class TestBedExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace OWN = Namespace.create(TestBedExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestBed.class;
    }

    @Override
    public TestBed resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).bed();
    }

    /** The bed, when it has come up. */
    static Optional<TestBed> bedOf(ExtensionContext context) {
        return Optional.ofNullable(store(context).get(RunningBed.class, RunningBed.class))
                .map(RunningBed::bed);
    }

    private static RunningBed running(ExtensionContext context) {
        return store(context)
                .computeIfAbsent(RunningBed.class, key -> RunningBed.start(Checkout.current()), RunningBed.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(OWN);
    }
}
