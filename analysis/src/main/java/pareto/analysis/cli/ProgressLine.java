package pareto.analysis.cli;

import pareto.analysis.ledger.Progress;

/// Says on stderr how far a file has been read, at every tenth.
final class ProgressLine implements Progress {

    private final String file;
    private final Terminal terminal;
    private int said;

    ProgressLine(String file, Terminal terminal) {
        this.file = file;
        this.terminal = terminal;
    }

    @Override
    public boolean at(long records, double share) {
        var tenths = (int) (share * 10);
        if (tenths > said) {
            said = tenths;
            terminal.say(file + ": " + records + " records, " + tenths * 10 + "%");
        }
        return true;
    }
}
