package pareto.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Style sheets, scripts, icons and fonts, under an address that changes with their content, so that a
/// browser keeps them for a year and never shows an old one.
@Component
public final class Assets {

    private static final List<String> FOUND_BY = List.of(
            "classpath*:pareto/shell/assets/*.*",
            "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js",
            "classpath*:META-INF/resources/webjars/echarts/*/echarts.min.js");

    private final List<Resource> files = new ArrayList<>();
    private final String version;

    Assets() throws IOException {
        for (var pattern : FOUND_BY) {
            files.addAll(List.of(new PathMatchingResourcePatternResolver().getResources(pattern)));
        }
        version = version();
    }

    String root() {
        return "/assets/" + version + "/";
    }

    String url(String file) {
        return root() + file;
    }

    /// The folders the files lie in.
    List<Resource> folders() {
        return files.stream().map(Assets::folder).distinct().toList();
    }

    private static Resource folder(Resource file) {
        try {
            return file.createRelative("./");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String version() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update(String.valueOf(file.getFilename()).getBytes(UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
