package pareto.analysis.sample;

import java.nio.file.Path;
import java.util.List;

/// What the sample company hands over.
///
/// @param orders order lines as an ERP would export them: CSV, UTF-8, Chinese headers, one line per product and order
/// @param rates dated exchange rates: CSV, UTF-8, columns 日期, 币种, 汇率 (yuan for one unit of the currency)
/// @param staff the people of the company and the accounts each looks after
public record SampleFiles(Path orders, Path rates, List<Staff> staff) {}
