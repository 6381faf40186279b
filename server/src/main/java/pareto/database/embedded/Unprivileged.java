package pareto.database.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import pareto.database.StartRefusedException;

/// How PostgreSQL, which refuses to run as root, is run all the same: directly where we are not root,
/// else in a user namespace of its own, else as the user `nobody`.
enum Unprivileged {
    AS_WE_ARE(List.of()),
    IN_NAMESPACE(List.of("unshare", "-U")),
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY = 65534;

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged find() {
        if (new UnixSystem().getUid() != 0) {
            return AS_WE_ARE;
        }
        if (IN_NAMESPACE.run(List.of("true")).succeeded()) {
            return IN_NAMESPACE;
        }
        if (AS_NOBODY.run(List.of("true")).succeeded()) {
            return AS_NOBODY;
        }
        throw new StartRefusedException("PostgreSQL does not run as root, and this system forbids both `unshare -U`"
                + " and `setpriv`: start Pareto as another user or give PARETO_DB_URL.");
    }

    Commands.Result run(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return Commands.run(whole);
    }

    /// Gives the folder and all in it to the user PostgreSQL will run as.
    void own(Path folder) throws IOException {
        int wanted = this == AS_NOBODY ? NOBODY : (int) new UnixSystem().getUid();
        if (this == AS_NOBODY || !Integer.valueOf(wanted).equals(Files.getAttribute(folder, "unix:uid"))) {
            Commands.run(List.of("chown", "-R", "-h", String.valueOf(wanted), folder.toString()));
        }
        if (this == AS_NOBODY) {
            makeReachable(folder);
        }
    }

    private void makeReachable(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
        if (!run(List.of("test", "-x", folder.toString())).succeeded()) {
            throw new StartRefusedException(
                    "PostgreSQL does not run as root, and the user nobody cannot reach " + folder
                            + ": put the data folder elsewhere by PARETO_DATA, start Pareto as another user"
                            + " or give PARETO_DB_URL.");
        }
    }
}
