package pareto.service;

/// Whoever acts has opened the page of a request.
public record RequestLookedAt(RequestId request) {}
