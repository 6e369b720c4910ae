package dev.espalier.access.naive;

import java.util.List;
import java.util.stream.Stream;

/// The names that one generated organization and its policies are made of: few, so that they meet often.
///
/// @param inside ids of the accounts of the organization, the management account first
/// @param namesSessions whether policies name single role sessions
record Cast(List<String> inside, boolean namesSessions) {
    static final String OUTSIDE = "999999999999";
    static final List<String> PATHS = List.of("/", "/", "/team/");
    static final List<String> USERS = List.of("ana", "Bob");
    static final List<String> ROLES = List.of("app", "Ops");
    static final String LINKED_ROLE = "Linked";
    static final String LINKED_PATH = "/aws-service-role/ecs.amazonaws.com/";
    static final List<String> SESSIONS = List.of("s1", "s2");
    static final List<String> BUCKETS = List.of("box", "bag");
    static final List<String> OBJECTS = List.of("a", "blue/a", "home/ana/x", "Home/ana/x", "b-c", "a:b/c");
    static final List<String> TEAMS = List.of("blue", "Blue", "red", "b*", "");
    static final List<String> SERVICES = List.of("ec2.amazonaws.com", "cloudtrail.amazonaws.com");
    static final List<String> ORG_PATHS = List.of(
            "o-cast000001/r-cast/", "o-cast000001/r-cast/ou-cast-unit0001/", "o-cast000001/r-cast/ou-cast-unit0001/ou-cast-unit0002/");

    List<String> accounts() {
        return Stream.concat(inside.stream(), Stream.of(OUTSIDE)).toList();
    }

    static String saml(String account) {
        return "arn:aws:iam::" + account + ":saml-provider/corp";
    }

    static String oidc(String account) {
        return "arn:aws:iam::" + account + ":oidc-provider/ci.example.com";
    }

    String user(Dice dice, String account) {
        return "arn:aws:iam::" + account + ":user" + dice.pick(PATHS) + dice.pick(USERS);
    }

    String role(Dice dice, String account) {
        return dice.once(8)
                ? "arn:aws:iam::" + account + ":role" + LINKED_PATH + LINKED_ROLE
                : "arn:aws:iam::" + account + ":role" + dice.pick(PATHS) + dice.pick(ROLES);
    }

    String session(Dice dice, String account) {
        return "arn:aws:sts::" + account + ":assumed-role/" + dice.pick(ROLES) + "/" + dice.pick(SESSIONS);
    }

    String object(Dice dice) {
        return "arn:aws:s3:::" + dice.pick(BUCKETS) + "/" + dice.pick(OBJECTS);
    }

    String key(String account) {
        return "arn:aws:kms:us-east-1:" + account + ":key/k1";
    }

    String queue(String account) {
        return "arn:aws:sqs:us-east-1:" + account + ":jobs";
    }

    String instance(String account) {
        return "arn:aws:ec2:eu-west-1:" + account + ":instance/i-1";
    }

    String function(String account) {
        return "arn:aws:lambda:us-east-1:" + account + ":function:pay";
    }

    /// Some resource that questions are asked about.
    String resource(Dice dice) {
        var account = dice.pick(accounts());
        return switch (dice.upTo(9)) {
            case 0, 1, 2 -> object(dice);
            case 3 -> "arn:aws:s3:::" + dice.pick(BUCKETS);
            case 4 -> queue(account);
            case 5 -> key(account);
            case 6 -> dice.pick(instance(account), function(account));
            case 7 -> role(dice, account);
            default -> user(dice, account);
        };
    }
}
