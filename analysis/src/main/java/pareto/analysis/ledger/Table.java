package pareto.analysis.ledger;

import java.io.IOException;
import pareto.analysis.ledger.format.RecordReader;

/// One table of records to stage.
interface Table {

    String name();

    RecordReader read() throws IOException;
}
