#!/usr/bin/env bash
# Makes an organization with the AWS command line, version 2. Run it with credentials of the management account.
#
# Guardrails come first: SCPs and RCPs are attached before accounts are moved beneath them, FullAWSAccess goes only where
# another SCP allows instead, and nobody can use a role before all its policies and its boundary are there. What exists is
# taken as it is and completed: units are found by id at their place or by name below it, accounts by id or e-mail address,
# policies by name. Nothing is deleted, so the script can be run again when it was stopped.
#
# It works in the organization of the design only. ESPALIER_ORGANIZATION names another one to work in.
# New accounts get numbers of their own; they stand in variables, and policies that name them follow.
# ESPALIER_ROLE names the role that the management account assumes in the others.
set -euo pipefail

export AWS_PAGER=
export AWS_CLI_AUTO_PROMPT=off
role=${ESPALIER_ROLE:-OrganizationAccountAccessRole}
closed='{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"sts:AssumeRole"}]}'

say() {
  printf '%s\n' "$*" >&2
}

stop() {
  say "$*"
  exit 1
}

# Whether a command that looks something up finds it. Any failure but "there is no such thing" ends the script.
exists() {
  local message
  if message=$("$@" 2>&1 >/dev/null); then
    return 0
  fi
  case $message in
    *NotFound* | *NoSuchEntity* | *NotInUse* | *InvalidInput*) return 1 ;;
  esac
  stop "$message"
}

# The first word that a query prints. Lists come page by page, and an empty page may print None.
found() {
  local words word
  words=$("$@" --output text) || return 1
  for word in $words; do
    if [ "$word" != None ]; then
      printf '%s' "$word"
      return 0
    fi
  done
}

# differs WRITTEN FOUND: whether two documents differ in more than white space.
differs() {
  [ "${1//[[:space:]]/}" != "${2//[[:space:]]/}" ]
}

# organization FEATURES ID: the id is empty where the design has none that AWS may have given.
organization() {
  local wanted=${ESPALIER_ORGANIZATION:-$2}
  if ! exists aws organizations describe-organization; then
    if [ -n "${ESPALIER_ORGANIZATION:-}" ]; then
      stop "There is no organization here, so it is not $ESPALIER_ORGANIZATION."
    fi
    say "Creating the organization"
    aws organizations create-organization --feature-set "$1" >/dev/null
    wanted=
  fi
  organization=$(aws organizations describe-organization --query Organization.Id --output text)
  if [ -n "$wanted" ] && [ "$organization" != "$wanted" ]; then
    stop "This is organization $organization and not $wanted. Nothing was changed." \
      "To work in it all the same, set ESPALIER_ORGANIZATION=$organization."
  fi
  if [ -z "$wanted" ] && [ -n "$2" ]; then
    say "It is $organization. To run the script again, set ESPALIER_ORGANIZATION=$organization."
  fi
  management=$(aws organizations describe-organization --query Organization.MasterAccountId --output text)
  root=$(found aws organizations list-roots --query 'Roots[].Id')
  if [ "$(aws sts get-caller-identity --query Account --output text)" != "$management" ]; then
    stop "These are not the credentials of the management account $management."
  fi
}

# policy_type TYPE
policy_type() {
  local status tries=0
  status=$(found aws organizations list-roots --query "Roots[].PolicyTypes[?Type=='$1'].Status[]")
  if [ -z "$status" ]; then
    say "Switching on $1"
    aws organizations enable-policy-type --root-id "$root" --policy-type "$1" >/dev/null
  fi
  while [ "$status" != ENABLED ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 60 ]; then
      stop "$1 is still not switched on."
    fi
    status=$(found aws organizations list-roots --query "Roots[].PolicyTypes[?Type=='$1'].Status[]")
    if [ "$status" != ENABLED ]; then
      sleep 5
    fi
  done
}

# unit VARIABLE PARENT ID NAME INPUT: AWS moves no unit, and at another place it would have the SCPs and RCPs of that place.
unit() {
  local id= from
  if [ -n "$3" ] && exists aws organizations describe-organizational-unit --organizational-unit-id "$3"; then
    from=$(found aws organizations list-parents --child-id "$3" --query 'Parents[].Id')
    if [ "$from" = "$2" ]; then
      id=$3
    else
      say "Unit $3 is in $from and not in $2. It stays there; the one of its name in $2 takes its place."
    fi
  fi
  if [ -z "$id" ]; then
    id=$(found aws organizations list-organizational-units-for-parent --parent-id "$2" \
      --query "OrganizationalUnits[?Name==$4].Id")
  fi
  if [ -z "$id" ]; then
    id=$(aws organizations create-organizational-unit --parent-id "$2" --cli-input-json "$5" \
      --query OrganizationalUnit.Id --output text)
  fi
  printf -v "$1" %s "$id"
}

# policy VARIABLE TYPE NAME INPUT CONTENT
policy() {
  local id content
  id=$(found aws organizations list-policies --filter "$2" --query "Policies[?Name==$3].Id")
  if [ -z "$id" ]; then
    id=$(aws organizations create-policy --type "$2" --cli-input-json "$4" --content "$5" \
      --query Policy.PolicySummary.Id --output text)
  else
    content=$(aws organizations describe-policy --policy-id "$id" --query Policy.Content --output text)
    if differs "$5" "$content"; then
      say "Policy $id named $3 is there with another content, which stays."
    fi
  fi
  printf -v "$1" %s "$id"
}

# account VARIABLE NUMBER EMAIL INPUT
account() {
  local id= request state tries=0
  if exists aws organizations describe-account --account-id "$2"; then
    id=$2
  elif [ -z "$4" ]; then
    stop "Account $2 does not exist, and without an e-mail address it cannot be created."
  else
    id=$(found aws organizations list-accounts --query "Accounts[?Email==$3].Id")
  fi
  if [ -z "$id" ]; then
    say "Creating account $2"
    request=$(aws organizations create-account --cli-input-json "$4" --query CreateAccountStatus.Id --output text)
    state=IN_PROGRESS
    while [ "$state" != SUCCEEDED ]; do
      state=$(aws organizations describe-create-account-status --create-account-request-id "$request" \
        --query CreateAccountStatus.State --output text)
      tries=$((tries + 1))
      if [ "$state" = FAILED ] || [ "$tries" -gt 180 ]; then
        stop "Account $2 was not created: $(aws organizations describe-create-account-status \
          --create-account-request-id "$request" --query CreateAccountStatus.FailureReason --output text)"
      fi
      if [ "$state" != SUCCEEDED ]; then
        sleep 5
      fi
    done
    id=$(aws organizations describe-create-account-status --create-account-request-id "$request" \
      --query CreateAccountStatus.AccountId --output text)
  fi
  printf -v "$1" %s "$id"
}

# attached POLICY TARGET TYPE
attached() {
  local id ids
  ids=$(aws organizations list-policies-for-target --target-id "$2" --filter "$3" \
    --query 'Policies[].Id' --output text) || stop "What is attached to $2 cannot be listed."
  for id in $ids; do
    if [ "$id" = "$1" ]; then
      return 0
    fi
  done
  return 1
}

# attach POLICY TARGET TYPE
attach() {
  if ! attached "$@"; then
    aws organizations attach-policy --policy-id "$1" --target-id "$2"
  fi
}

# detach POLICY TARGET TYPE
detach() {
  if attached "$@"; then
    aws organizations detach-policy --policy-id "$1" --target-id "$2"
  fi
}

# move ACCOUNT PARENT
move() {
  local from
  from=$(found aws organizations list-parents --child-id "$1" --query 'Parents[].Id')
  if [ "$from" != "$2" ]; then
    aws organizations move-account --account-id "$1" --source-parent-id "$from" --destination-parent-id "$2"
  fi
}

# enter ACCOUNT: from here to the end of the parentheses, commands work in that account.
enter() {
  local credentials tries=0
  if [ "$1" = "$management" ]; then
    return 0
  fi
  while ! credentials=$(aws sts assume-role --role-arn "arn:aws:iam::$1:role/$role" --role-session-name espalier \
    --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text); do
    tries=$((tries + 1))
    if [ "$tries" -ge 12 ]; then
      stop "The role $role of account $1 cannot be assumed."
    fi
    sleep 5
  done
  unset AWS_PROFILE AWS_DEFAULT_PROFILE
  read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<<"$credentials"
  export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
}

# managed_policy ARN DOCUMENT OPTION...
managed_policy() {
  local arn=$1 document=$2 version content
  shift 2
  if ! exists aws iam get-policy --policy-arn "$arn"; then
    aws iam create-policy "$@" --policy-document "$document" >/dev/null
    return 0
  fi
  version=$(aws iam get-policy --policy-arn "$arn" --query Policy.DefaultVersionId --output text)
  content=$(aws iam get-policy-version --policy-arn "$arn" --version-id "$version" \
    --query PolicyVersion.Document --output json)
  if differs "$document" "$content"; then
    say "Policy $arn is there with another content, which stays, also where it is a boundary."
  fi
}

# group NAME PATH
group() {
  if ! exists aws iam get-group --group-name="$1"; then
    aws iam create-group --group-name="$1" --path="$2" >/dev/null
  fi
}

# user NAME BOUNDARY OPTION...
user() {
  local name=$1 boundary=$2
  shift 2
  if ! exists aws iam get-user --user-name="$name"; then
    aws iam create-user --user-name="$name" ${boundary:+"--permissions-boundary=$boundary"} "$@" >/dev/null
  elif [ -n "$boundary" ]; then
    aws iam put-user-permissions-boundary --user-name="$name" --permissions-boundary="$boundary"
  fi
}

# role NAME BOUNDARY OPTION...: nobody can assume a new one yet.
role() {
  local name=$1 boundary=$2
  shift 2
  if ! exists aws iam get-role --role-name="$name"; then
    aws iam create-role --role-name="$name" ${boundary:+"--permissions-boundary=$boundary"} \
      --assume-role-policy-document="$closed" "$@" >/dev/null
  elif [ -n "$boundary" ]; then
    aws iam put-role-permissions-boundary --role-name="$name" --permissions-boundary="$boundary"
  fi
}
