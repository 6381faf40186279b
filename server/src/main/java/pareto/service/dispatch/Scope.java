package pareto.service.dispatch;

/// How often a step of a playbook is done for one request.
enum Scope {
    /// At each site the request concerns.
    SITE,
    ONCE
}
