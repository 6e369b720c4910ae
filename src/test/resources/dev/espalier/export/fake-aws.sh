# Takes the place of the AWS command line: writes down what it is asked to do and answers as a new organization would, or
# as one in which there is what $FAKE/there says: a line for each, what is asked for, a tab and the answer; the last counts.
missing() {
  echo "An error occurred ($1)" >&2
  return 254
}
word_after() {
  local wanted=$1 word previous=
  shift
  for word in "$@"; do
    if [ "$previous" = "$wanted" ]; then
      printf '%s' "$word"
      return 0
    fi
    previous=$word
  done
}
next() {
  local number=0
  if [ -f "$FAKE/$1" ]; then number=$(<"$FAKE/$1"); fi
  number=$((number + 1))
  echo "$number" >"$FAKE/$1"
  printf '%s' "$number"
}
nth() {
  local lines
  mapfile -t lines <"$FAKE/$1"
  printf '%s\n' "${lines[$(($2 - 1))]}"
}
there() {
  local key answer found=
  if [ -f "$FAKE/there" ]; then
    while IFS=$'\t' read -r key answer; do
      if [ "$key" = "$1" ]; then found=$answer; fi
    done <"$FAKE/there"
  fi
  [ -n "$found" ] && printf '%s\n' "$found"
}
aws() {
  printf '%s\0' "$#" "${AWS_ACCESS_KEY_ID:-management}" "$@" >>"$FAKE/log"
  local target
  case "$1 $2" in
    'organizations describe-organization')
      [ -f "$FAKE/made" ] || { missing AWSOrganizationsNotInUseException; return; }
      case "$*" in
        *MasterAccountId*) cat "$FAKE/management" ;;
        *) cat "$FAKE/organization" ;;
      esac ;;
    'organizations create-organization') touch "$FAKE/made" ;;
    'organizations list-roots')
      case "$*" in
        *PolicyTypes*SERVICE*) [ ! -f "$FAKE/SERVICE_CONTROL_POLICY" ] || echo ENABLED ;;
        *PolicyTypes*) [ ! -f "$FAKE/RESOURCE_CONTROL_POLICY" ] || echo ENABLED ;;
        *) cat "$FAKE/root" ;;
      esac ;;
    'organizations enable-policy-type') touch "$FAKE/$(word_after --policy-type "$@")" ;;
    'organizations describe-organizational-unit') there "parent $(word_after --organizational-unit-id "$@")" || missing NotFound ;;
    'organizations describe-account') there "parent $(word_after --account-id "$@")" || missing NotFound ;;
    'organizations list-organizational-units-for-parent')
      there "in $(word_after --parent-id "$@") $(word_after --query "$@")" || echo None ;;
    'organizations list-policies') there "$(word_after --filter "$@") $(word_after --query "$@")" || echo None ;;
    'organizations describe-policy') there "content $(word_after --policy-id "$@")" ;;
    'iam get-policy') there "policy $(word_after --policy-arn "$@")" || missing NoSuchEntity ;;
    'iam get-policy-version') there "content $(word_after --policy-arn "$@") $(word_after --version-id "$@")" ;;
    'iam get-'*) missing NoSuchEntity ;;
    'organizations create-organizational-unit') nth units "$(next unit)" ;;
    'organizations create-policy') echo "p-$(next policy)" ;;
    'organizations create-account') next account ;;
    'organizations describe-create-account-status')
      case "$*" in
        *.State*) echo SUCCEEDED ;;
        *) nth accounts "$(word_after --create-account-request-id "$@")" ;;
      esac ;;
    'organizations list-policies-for-target')
      target=$FAKE/at-$(word_after --target-id "$@")
      if [ -f "$target" ]; then cat "$target"; else echo p-FullAWSAccess; fi ;;
    'organizations attach-policy')
      target=$FAKE/at-$(word_after --target-id "$@")
      [ -f "$target" ] || echo p-FullAWSAccess >"$target"
      word_after --policy-id "$@" >>"$target"
      echo >>"$target" ;;
    'organizations list-parents') there "parent $(word_after --child-id "$@")" || cat "$FAKE/root" ;;
    'sts get-caller-identity') cat "$FAKE/management" ;;
    'sts assume-role')
      target=$(word_after --role-arn "$@")
      target=${target#arn:aws:iam::}
      printf 'in-%s\tsecret\ttoken\n' "${target%%:*}" ;;
  esac
}
sleep() {
  :
}
