package pareto.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import pareto.database.StartRefusedException;

/// One database cluster on disk.
///
/// @param programs its server
/// @param home folder of cluster, log and programs
/// @param as how the programs are run
record Cluster(Programs programs, Path home, Unprivileged as) {

    static final String SUPERUSER = "postgres";

    Path data() {
        return home.resolve("cluster");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    /// Tells the processes of this cluster from those of any other on the machine.
    String name() {
        CRC32C sum = new CRC32C();
        sum.update(data().toString().getBytes(StandardCharsets.UTF_8));
        return "pareto-" + HexFormat.of().toHexDigits(sum.getValue(), 8);
    }

    /// Makes the cluster unless it is there; a crash in between leaves only a draft.
    void create(String password) {
        try {
            if (Files.exists(data())) {
                as.own(home);
                return;
            }
            Path draft = home.resolve("cluster.new");
            Folders.delete(draft);
            Path passwordFile = Files.writeString(home.resolve("password.new"), password);
            as.own(home);
            Commands.Result result = as.run(initdb(draft, passwordFile));
            Files.delete(passwordFile);
            if (!result.succeeded()) {
                throw new StartRefusedException(
                        "The embedded PostgreSQL could not make its files in %s (%s); give another folder by PARETO_DATA or an outside server by PARETO_DB_URL."
                                .formatted(home, result.output()));
            }
            Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("No cluster could be made in " + home, e);
        }
    }

    private List<String> initdb(Path folder, Path passwordFile) {
        List<String> command = new ArrayList<>(List.of(
                programs.path("initdb"),
                "-D",
                folder.toString(),
                "-U",
                SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8"));
        // the builtin provider sorts and folds alike on every system, since version 17
        command.addAll(
                programs.major() >= 17
                        ? List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
                        : List.of("--locale=C.UTF-8"));
        return command;
    }
}
