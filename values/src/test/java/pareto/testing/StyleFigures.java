package pareto.testing;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Prints how long files and methods are and how many types are public; a figure to look at, never a gate.
/// Runs from its source: `java StyleFigures.java [FOLDER]`.
final class StyleFigures extends TreeScanner<Void, CompilationUnitTree> {

    private final List<Integer> files = new ArrayList<>();
    private final List<Integer> methods = new ArrayList<>();
    private final SourcePositions positions;
    private int types;
    private int publicTypes;

    private StyleFigures(SourcePositions positions) {
        this.positions = positions;
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : ".");
        print("main", root, "src/main/java");
        print("tests", root, "src/test/java");
    }

    private static void print(String title, Path root, String folder) throws IOException {
        List<Path> sources = sources(root, folder);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            StyleFigures figures = new StyleFigures(Trees.instance(task).getSourcePositions());
            for (CompilationUnitTree unit : task.parse()) {
                figures.files.add((int) unit.getLineMap().getLineNumber(length(unit) - 1));
                unit.getTypeDecls().forEach(figures::countType);
                figures.scan(unit, unit);
            }
            System.out.println(figures.sentence(title));
        }
    }

    private static List<Path> sources(Path root, String folder) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path ->
                            path.toString().contains(folder) && !path.toString().contains("/target/"))
                    .filter(path -> !path.endsWith("package-info.java"))
                    .toList();
        }
    }

    private static long length(CompilationUnitTree unit) throws IOException {
        return unit.getSourceFile().getCharContent(true).length();
    }

    private void countType(Tree tree) {
        if (tree instanceof ClassTree type) {
            types++;
            publicTypes += type.getModifiers().getFlags().contains(Modifier.PUBLIC) ? 1 : 0;
        }
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        long start = positions.getStartPosition(unit, method);
        if (method.getBody() != null && start >= 0) {
            methods.add((int) (line(unit, positions.getEndPosition(unit, method)) - line(unit, start)) + 1);
        }
        return super.visitMethod(method, unit);
    }

    private static long line(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private String sentence(String title) {
        return "%-6s %s; %s; %d of %d types public"
                .formatted(title, spread("files", files), spread("methods", methods), publicTypes, types);
    }

    private static String spread(String what, List<Integer> lines) {
        if (lines.isEmpty()) {
            return "no " + what;
        }
        Collections.sort(lines);
        return "%d %s, lines median %d, 95th percentile %d, largest %d"
                .formatted(lines.size(), what, at(lines, 0.5), at(lines, 0.95), lines.getLast());
    }

    private static int at(List<Integer> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
