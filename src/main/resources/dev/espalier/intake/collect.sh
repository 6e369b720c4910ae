#!/bin/sh
# Collects what Espalier needs to know of an AWS organization, with the AWS command line. It only lists, describes and
# gets: nothing is created, changed or deleted, and no credentials are written anywhere.
#
#   sh collect.sh FOLDER [PROFILE...]
#
# The organization is asked about with the credentials that are set up, which have to be those of the management account
# or of a delegated administrator. Users, groups, roles and policies are collected from the account of these credentials
# and from that of each PROFILE. What may not be read is named and left out; collect the rest at another time into the
# same folder. Afterwards: espalier import FOLDER -o design.json
set -u

if [ $# -lt 1 ]; then
  echo "usage: sh collect.sh FOLDER [PROFILE...]" >&2
  exit 2
fi
folder=$1
shift
mkdir -p "$folder" || exit 2
AWS_PAGER=
AWS_RETRY_MODE=${AWS_RETRY_MODE:-adaptive}
AWS_MAX_ATTEMPTS=${AWS_MAX_ATTEMPTS:-10}
export AWS_PAGER AWS_RETRY_MODE AWS_MAX_ATTEMPTS
missing=0

# Writes what a command prints into file $1; the rest is the command.
keep() {
  file=$folder/$1
  shift
  if aws "$@" --output json >"$file.part" 2>"$folder/.error"; then
    mv "$file.part" "$file"
  else
    rm -f "$file.part"
    missing=$((missing + 1))
    echo "left out: aws $*" >&2
    sed 's/^/  /' "$folder/.error" >&2
  fi
  rm -f "$folder/.error"
}

# Policies and tags of the root, unit or account $1.
target() {
  for type in SERVICE_CONTROL_POLICY RESOURCE_CONTROL_POLICY; do
    keep "list-policies-for-target-$1-$type.json" organizations list-policies-for-target --target-id "$1" --filter "$type"
  done
  keep "list-tags-for-resource-$1.json" organizations list-tags-for-resource --resource-id "$1"
}

# The root or unit $1 and everything below it.
walk() {
  target "$1"
  keep "list-organizational-units-for-parent-$1.json" organizations list-organizational-units-for-parent --parent-id "$1"
  keep "list-accounts-for-parent-$1.json" organizations list-accounts-for-parent --parent-id "$1"
  for child in $(aws organizations list-organizational-units-for-parent --parent-id "$1" \
    --query 'OrganizationalUnits[].Id' --output text); do
    [ "$child" = None ] || walk "$child"
  done
}

# The inside of the account whose credentials are set up, or those of the profile given as --profile NAME.
inside() {
  account=$(aws sts get-caller-identity --query Account --output text "$@") || return
  keep "get-account-authorization-details-$account.json" iam get-account-authorization-details \
    --filter User Role Group LocalManagedPolicy "$@"
  keep "get-account-summary-$account.json" iam get-account-summary "$@"
  keep "get-account-password-policy-$account.json" iam get-account-password-policy "$@"
  keep "get-credential-report-$account.json" iam get-credential-report "$@"
}

keep describe-organization.json organizations describe-organization
keep list-roots.json organizations list-roots
keep list-accounts.json organizations list-accounts
for type in SERVICE_CONTROL_POLICY RESOURCE_CONTROL_POLICY; do
  keep "list-policies-$type.json" organizations list-policies --filter "$type"
  for policy in $(aws organizations list-policies --filter "$type" --query 'Policies[].Id' --output text); do
    [ "$policy" = None ] || keep "describe-policy-$policy.json" organizations describe-policy --policy-id "$policy"
  done
done
for root in $(aws organizations list-roots --query 'Roots[].Id' --output text); do
  walk "$root"
done
for account in $(aws organizations list-accounts --query 'Accounts[].Id' --output text); do
  [ "$account" = None ] || target "$account"
done
inside
for profile in "$@"; do
  inside --profile "$profile"
done

echo "collected into $folder; left out: $missing" >&2
[ "$missing" -eq 0 ]
