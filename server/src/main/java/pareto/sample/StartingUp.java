package pareto.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.orders.OrderImports;
import pareto.shell.Refusal;

/// What a start brings in: the files named on the command line, or on an empty installation the sample company.
@Component
class StartingUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StartingUp.class);

    private final OrderImports imports;
    private final Loading loading;
    private final Actors actors;
    private final boolean wanted;

    StartingUp(OrderImports imports, Loading loading, Actors actors, @Value("${pareto.sample:false}") boolean wanted) {
        this.imports = imports;
        this.loading = loading;
        this.actors = actors;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<String> files = arguments.getNonOptionArgs();
        if (!files.isEmpty()) {
            files.forEach(this::take);
        } else if (wanted) {
            actors.system("sample", () -> {
                if (imports.none()) {
                    loading.load();
                }
                return true;
            });
        }
    }

    private void take(String name) {
        Path file = Path.of(name);
        if (!Files.isReadable(file)) {
            LOG.error("{} cannot be read; check the path. Other files are imported all the same.", name);
            return;
        }
        try {
            actors.system("sample", () -> imports.take(file, String.valueOf(file.getFileName())));
        } catch (Refusal | IOException e) {
            LOG.error("{} was not imported: {}. Upload it on the page Imports to see why.", name, e.getMessage());
        }
    }
}
