package pareto.service.stopwatch;

import java.util.List;
import java.util.Map;

/// Of which shares of its time somebody is told; offered by whoever tells them.
public interface Shares {

    /// In whole percent, ascending, as they hold now; a purpose without any is left out.
    Map<Purpose, List<Integer>> now();
}
