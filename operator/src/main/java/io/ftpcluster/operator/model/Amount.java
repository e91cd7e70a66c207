package io.ftpcluster.operator.model;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers of bytes as a spec writes them. */
public final class Amount {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Amount() {}

    /**
     * The number; 0 for an absent one.
     *
     * @param field for the message
     * @throws IllegalArgumentException when it is no quantity, negative, or too large; parts of a byte are dropped
     */
    public static long bytes(String field, @Nullable Quantity quantity) {
        if (quantity == null) {
            return 0;
        }
        BigDecimal bytes = number(field, quantity).setScale(0, RoundingMode.DOWN);
        if (bytes.signum() < 0 || bytes.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(field + ": " + quantity + " is no number of bytes");
        }
        return bytes.longValueExact();
    }

    private static BigDecimal number(String field, Quantity quantity) {
        try {
            return quantity.getNumericalAmount();
        } catch (IllegalArgumentException notAQuantity) {
            throw new IllegalArgumentException(
                    field + ": " + quantity + " is no quantity: write a number such as 500k, 10M or 1Gi", notAQuantity);
        }
    }
}
