package org.truemark.quality.compiler;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.truemark.quality.Repository;
import org.truemark.quality.build.Pom;

/// The compiler of the build, in process.
///
/// @param arguments as the root pom gives them
record HouseCompiler(List<String> arguments) {
  HouseCompiler {
    arguments = List.copyOf(arguments);
  }

  static HouseCompiler ofTheRootPom() throws IOException {
    List<String> arguments =
        Pom.of(Repository.root().resolve("pom.xml")).texts("//compilerArgs/arg");
    if (arguments.stream().noneMatch(argument -> argument.startsWith("-Xplugin:ErrorProne"))) {
      throw new IllegalStateException("the root pom starts no Error Prone: " + arguments);
    }
    return new HouseCompiler(arguments);
  }

  /// What the compiler says against the source; empty when it takes it.
  String complaints(String source, Path output) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    String classPath = System.getProperty("java.class.path");
    var all = new ArrayList<>(arguments);
    all.addAll(List.of("--release", "25", "-parameters", "-d", output.toString()));
    all.addAll(List.of("-classpath", classPath, "-processorpath", classPath));
    try (var files = compiler.getStandardFileManager(found, null, null)) {
      boolean taken =
          compiler.getTask(null, files, found, all, null, List.of(new Text(source))).call();
      String said =
          found.getDiagnostics().stream()
              .map(one -> one.getKind() + " " + one)
              .collect(Collectors.joining("\n"));
      return taken && said.isEmpty() ? "" : "refused\n" + said;
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String source;

    Text(String source) {
      super(URI.create("string:///org/truemark/planted/Planted.java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
