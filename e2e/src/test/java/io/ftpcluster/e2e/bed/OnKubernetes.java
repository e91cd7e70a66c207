package io.ftpcluster.e2e.bed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class on the one Kubernetes that all such classes share. It may ask for a {@link TestBed}; its tests are timed,
 * and a failure is followed by a diagnosis of the cluster.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({TestBedExtension.class, ClusterReport.class, StepTimes.class})
public @interface OnKubernetes {}
