package pareto.assurance.measured;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.agreement.Metric;

/// Which Prometheus is asked about what is measured under a contract. Names are looked up before a transaction begins.
@Controller
@RequestMapping("/contracts/{id}/measurements/sources")
@PreAuthorize(MeasuringRights.SUBJECTS)
class PrometheusController {

    private final MeasuredContracts contracts;
    private final PrometheusSources sources;
    private final PrometheusClient client;
    private final AskingPrometheus asking;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    PrometheusController(
            MeasuredContracts contracts,
            PrometheusSources sources,
            PrometheusClient client,
            AskingPrometheus asking,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.sources = sources;
        this.client = client;
        this.asking = asking;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        MeasuredContract contract = contracts.known(id);
        PrometheusForm form = PrometheusForm.read(typed, clock);
        client.check(form.address());
        transaction.executeWithoutResult(status -> {
            sources.add(contracts.alone(id), form);
            audit.record("assurance.did.sourceAdded", id.toString(), contract.number() + " " + form.metric());
        });
        return back(contract);
    }

    /// What it measures stays: it is another source that measures something else.
    @PostMapping("/{source}")
    String update(@PathVariable UUID id, @PathVariable UUID source, @RequestParam Map<String, String> typed) {
        MeasuredContract contract = contracts.known(id);
        Metric metric = sources.known(contract.id(), source).metric();
        typed.put("metric", metric.name());
        PrometheusForm form = PrometheusForm.read(typed, clock);
        client.check(form.address());
        transaction.executeWithoutResult(status -> {
            contracts.alone(id);
            sources.change(sources.known(contract.id(), source), form);
            audit.record("assurance.did.sourceChanged", id.toString(), contract.number() + " " + metric);
        });
        return back(contract);
    }

    /// What it measured stays.
    @PostMapping("/{source}/removal")
    String destroy(@PathVariable UUID id, @PathVariable UUID source) {
        MeasuredContract contract = contracts.known(id);
        transaction.executeWithoutResult(status -> {
            contracts.alone(id);
            PrometheusSource known = sources.known(contract.id(), source);
            sources.remove(known);
            audit.record("assurance.did.sourceRemoved", id.toString(), contract.number() + " " + known.metric());
        });
        return back(contract);
    }

    /// Asks it now.
    @PostMapping("/{source}/asking")
    String ask(@PathVariable UUID id, @PathVariable UUID source) {
        MeasuredContract contract = contracts.known(id);
        asking.askNow(sources.known(contract.id(), source));
        return back(contract);
    }

    private static String back(MeasuredContract contract) {
        return "redirect:" + contract.address() + "#sources";
    }
}
