package pareto.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import pareto.database.DataFolder;

/// A process of its own that opens the server of a folder, says so, and waits to be killed.
final class OtherProcess {

    private OtherProcess() {}

    public static void main(String[] args) {
        EmbeddedPostgres server = EmbeddedPostgres.open(new DataFolder(Path.of(args[0])));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("port " + server.port());
        while (true) {
            LockSupport.park();
        }
    }

    static Process start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader reader = process.inputReader();
        String line = reader.readLine();
        while (line != null && !line.startsWith("port ")) {
            line = reader.readLine();
        }
        if (line == null) {
            throw new IOException("The other process ended without a word");
        }
        return process;
    }
}
