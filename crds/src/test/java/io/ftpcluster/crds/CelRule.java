package io.ftpcluster.crds;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a CRD, compiled and evaluated as an API server does it. Kubernetes' own functions for quantities are added.
 *
 * @param path where the rule stands, such as {@code spec.storage}
 */
record CelRule(String path, String text, String message) {
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("self", SimpleType.DYN)
            .addVar("oldSelf", SimpleType.DYN)
            .addFunctionDeclarations(
                    CelFunctionDecl.newFunctionDeclaration(
                            "quantity",
                            CelOverloadDecl.newGlobalOverload("quantity_text", SimpleType.DYN, SimpleType.STRING)),
                    CelFunctionDecl.newFunctionDeclaration(
                            "isQuantity",
                            CelOverloadDecl.newGlobalOverload("is_quantity", SimpleType.BOOL, SimpleType.STRING)),
                    CelFunctionDecl.newFunctionDeclaration(
                            "compareTo",
                            CelOverloadDecl.newMemberOverload(
                                    "compare_quantities", SimpleType.INT, SimpleType.DYN, SimpleType.DYN)))
            .build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .addFunctionBindings(
                    CelFunctionBinding.from("quantity_text", String.class, CelRule::amount),
                    CelFunctionBinding.from("is_quantity", String.class, CelRule::isAmount),
                    CelFunctionBinding.from(
                            "compare_quantities", Double.class, Double.class, (a, b) -> (long) Double.compare(a, b)))
            .build();

    /** Whether the rule compares with the value before, and so counts for updates only. */
    boolean isTransition() {
        return text.contains("oldSelf");
    }

    /** Whether the rule allows the value. */
    boolean allows(Object self, @Nullable Object oldSelf) {
        Map<String, Object> values = new HashMap<>();
        values.put("self", self);
        if (oldSelf != null) {
            values.put("oldSelf", oldSelf);
        }
        try {
            return (boolean)
                    RUNTIME.createProgram(COMPILER.compile(text).getAst()).eval(values);
        } catch (dev.cel.common.CelException broken) {
            throw new AssertionError("The rule at " + path + " cannot be evaluated: " + text, broken);
        }
    }

    private static boolean isAmount(String text) {
        try {
            amount(text);
            return true;
        } catch (IllegalArgumentException notAQuantity) {
            return false;
        }
    }

    private static Object amount(String quantity) {
        BigDecimal bytes = Quantity.getAmountInBytes(new Quantity(quantity));
        return bytes.doubleValue();
    }
}
