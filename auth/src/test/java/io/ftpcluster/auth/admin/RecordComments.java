package io.ftpcluster.auth.admin;

import static java.util.Objects.requireNonNull;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the sources say about records and their components: so a description is written once, where the record is. Read
 * with the parser of javac.
 */
final class RecordComments {
    private record Comment(String text, Map<String, String> components) {}

    private final Map<String, Comment> comments = new HashMap<>();

    /** Reads all sources of a package. */
    static RecordComments of(Path sources) throws IOException {
        RecordComments read = new RecordComments();
        JavaCompiler compiler = requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.list(sources)) {
            List<Path> java =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(java));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                read.new Reader(trees).scan(unit, null);
            }
        }
        return read;
    }

    /** What the record is. */
    String of(Class<?> type) {
        return comment(type).text();
    }

    /** What one of its components is. */
    String of(Class<?> type, String component) {
        return requireNonNull(comment(type).components().get(component), type + " does not say what is " + component);
    }

    private Comment comment(Class<?> type) {
        return requireNonNull(comments.get(type.getSimpleName()), type + " has no comment");
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees trees;

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                comments.put(
                        type.getSimpleName().toString(), new Comment(text(comment.getFullBody()), components(comment)));
            }
            return super.visitClass(type, nothing);
        }
    }

    private static Map<String, String> components(DocCommentTree comment) {
        return comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .collect(Collectors.toMap(
                        param -> param.getName().getName().toString(),
                        param -> sentence(text(param.getDescription()))));
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream()
                .map(RecordComments::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(DocTree part) {
        return switch (part) {
            case LiteralTree literal -> literal.getBody().getBody();
            case LinkTree link -> link.getReference().getSignature();
            default -> part.toString();
        };
    }

    private static String sentence(String text) {
        String raised = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return raised.endsWith(".") ? raised : raised + ".";
    }
}
