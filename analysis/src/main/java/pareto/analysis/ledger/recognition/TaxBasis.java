package pareto.analysis.ledger.recognition;

/// Whether amounts are taken with or without tax where a file has both (含税 / 不含税).
public enum TaxBasis {
    WITHOUT_TAX,
    WITH_TAX
}
