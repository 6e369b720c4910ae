package dev.espalier.design;

/// What an organization has switched on; SCPs and RCPs exist only with `ALL` (rule R4).
public enum FeatureSet {
    ALL,
    CONSOLIDATED_BILLING
}
