package pareto.assurance.measured;

import java.util.List;
import pareto.shell.Text;

/// What entering a file would do, and what stands against it.
///
/// @param took what would become of it; nothing while there are faults
record FilePage(MeasuredContract contract, String name, FileFindings found, Took took) {

    static final int SHOWN = 100;

    List<Text> faults() {
        return found.faults().stream().limit(SHOWN).toList();
    }

    String address() {
        return contract.address() + "/file";
    }
}
