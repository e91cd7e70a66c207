package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.ftpcluster.operator.status.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outcomes of one reconciliation, in order. Used on its thread. */
final class Applied {
    private final List<ApplyOutcome> outcomes = new ArrayList<>();

    /** Adds an outcome and returns it. */
    ApplyOutcome add(ApplyOutcome outcome) {
        outcomes.add(outcome);
        return outcome;
    }

    /** What could not be applied. */
    List<Observation.Obstacle> obstacles() {
        List<Observation.Obstacle> obstacles = new ArrayList<>();
        for (ApplyOutcome outcome : outcomes) {
            switch (outcome) {
                case ApplyOutcome.NameTaken taken ->
                    obstacles.add(new Observation.Obstacle(EventReason.NAME_CONFLICT.text(), taken.message()));
                case ApplyOutcome.Refused refused ->
                    obstacles.add(new Observation.Obstacle(EventReason.OBJECT_REFUSED.text(), refused.message()));
                case ApplyOutcome.Unchanged unchanged -> {}
                case ApplyOutcome.Created created -> {}
                case ApplyOutcome.Updated updated -> {}
            }
        }
        return obstacles;
    }

    /** Whether somebody else has a claim of this name. */
    boolean isClaimTaken(String name) {
        return outcomes.stream()
                .anyMatch(outcome -> outcome instanceof ApplyOutcome.NameTaken taken
                        && taken.wanted() instanceof PersistentVolumeClaim claim
                        && claim.getMetadata().getName().equals(name));
    }

    /** What was made. */
    List<HasMetadata> created() {
        List<HasMetadata> created = new ArrayList<>();
        for (ApplyOutcome outcome : outcomes) {
            if (outcome instanceof ApplyOutcome.Created(HasMetadata object)) {
                created.add(object);
            }
        }
        return created;
    }

    /** What was changed. */
    List<ApplyOutcome.Updated> updated() {
        List<ApplyOutcome.Updated> updated = new ArrayList<>();
        for (ApplyOutcome outcome : outcomes) {
            if (outcome instanceof ApplyOutcome.Updated update) {
                updated.add(update);
            }
        }
        return updated;
    }

    /** The object of one of the types as it is now, if it is there and ours. */
    <T extends HasMetadata> Optional<T> find(Class<T> type, String name) {
        return outcomes.stream()
                .flatMap(outcome -> object(outcome).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst();
    }

    /** The object as it is now, if it is there and ours. */
    static Optional<HasMetadata> object(ApplyOutcome outcome) {
        return switch (outcome) {
            case ApplyOutcome.Unchanged unchanged -> Optional.of(unchanged.object());
            case ApplyOutcome.Created created -> Optional.of(created.object());
            case ApplyOutcome.Updated updated -> Optional.of(updated.object());
            case ApplyOutcome.NameTaken taken -> Optional.empty();
            case ApplyOutcome.Refused refused -> Optional.empty();
        };
    }
}
