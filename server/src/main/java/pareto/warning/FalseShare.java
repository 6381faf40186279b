package pareto.warning;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.shell.Refusal;
import pareto.shell.Settings;

/// The share of false warnings a list may be expected to hold: the fewer, the later and the shorter.
@Component
class FalseShare {

    /// As delivered, by METHODS.
    private static final int DELIVERED = 20;
    private static final int LEAST = 1;
    private static final int MOST = 50;
    private static final String KEY = "warning.false-share";
    private static final double PERCENT = 100;

    private final Settings settings;
    private final Audit audit;

    FalseShare(Settings settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    double current() {
        return percent() / PERCENT;
    }

    int percent() {
        return settings.find(KEY).map(Integer::valueOf).orElse(DELIVERED);
    }

    @Transactional
    void set(int percent) {
        if (percent < LEAST || percent > MOST) {
            throw Refusal.badInput("warning.bound.wrong", LEAST, MOST);
        }
        settings.put(KEY, String.valueOf(percent));
        audit.record("warning.did.bound", "warning", percent + "%");
    }
}
