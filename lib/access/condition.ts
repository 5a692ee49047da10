import { matchesAction } from "./match-action.ts";

/** Kleene's logic: undefined is what depends on something that is not known here. */
type Truth = boolean | undefined;

/** What a condition, or a part of one, comes to for an action. */
type Expression = (action: string) => Truth;

/**
 * Whether a condition lets an action pass whatever is called and by whom. Conditions are clauses such as
 * `(!(ActionMatches{'X'}) OR (@Resource[…] StringEquals 'y'))`, joined by AND: one that does not target the action
 * does not block it. Attributes and suboperations are not known from here; neither is what cannot be parsed.
 * https://learn.microsoft.com/azure/role-based-access-control/conditions-format
 */
export function alwaysPasses(condition: string, action: string): boolean {
  let expression = parsed.get(condition);
  if (expression === undefined) parsed.set(condition, (expression = parse(condition)));
  return expression(action) === true;
}

const parsed = new Map<string, Expression>();

const token = /'(?:[^'\\]|\\.)*'|[(){}!,]|&&|\|\||[^\s(){}!,']+|\S/g;
const isOperator = (word: string | undefined, ...names: readonly string[]) =>
  word !== undefined && names.includes(word.toUpperCase());

const depends: Expression = () => undefined;

/** The tokens that are left to read, first to last. */
type Tokens = string[];

function parse(condition: string): Expression {
  const tokens = condition.match(token) ?? [];
  const expression = parseOr(tokens);
  return expression === undefined || tokens.length > 0 ? depends : expression;
}

/** The parsers answer undefined where the grammar is broken. */
function parseOr(tokens: Tokens): Expression | undefined {
  return parseChain(tokens, parseAnd, ["OR", "||"], (left, right) => (action) => either(left(action), right(action)));
}

function parseAnd(tokens: Tokens): Expression | undefined {
  return parseChain(tokens, parseNot, ["AND", "&&"], (left, right) => (action) => both(left(action), right(action)));
}

function parseChain(
  tokens: Tokens,
  parseLink: (tokens: Tokens) => Expression | undefined,
  names: readonly string[],
  join: (left: Expression, right: Expression) => Expression,
): Expression | undefined {
  let left = parseLink(tokens);
  while (left !== undefined && isOperator(tokens[0], ...names)) {
    tokens.shift();
    const right = parseLink(tokens);
    left = right && join(left, right);
  }
  return left;
}

function parseNot(tokens: Tokens): Expression | undefined {
  if (!isOperator(tokens[0], "!", "NOT")) return parseOperand(tokens);
  tokens.shift();
  const operand = parseNot(tokens);
  return operand && ((action) => not(operand(action)));
}

function parseOperand(tokens: Tokens): Expression | undefined {
  if (tokens[0] !== "(") return isOperator(tokens[0], "ACTIONMATCHES") ? parseActions(tokens) : skipTerm(tokens);
  tokens.shift();
  const inner = parseOr(tokens);
  return tokens.shift() === ")" ? inner : undefined;
}

/** `ActionMatches{'a', 'b'}`. */
function parseActions(tokens: Tokens): Expression | undefined {
  tokens.shift();
  if (tokens.shift() !== "{") return undefined;
  const patterns: string[] = [];
  for (let word = tokens.shift(); word !== "}"; word = tokens.shift()) {
    if (word === undefined) return undefined;
    if (word.startsWith("'")) patterns.push(word.slice(1, -1));
  }
  return (action) => patterns.some((pattern) => matchesAction(pattern, action));
}

/** A comparison of attributes, or a suboperation: everything up to the next operator or parenthesis. */
function skipTerm(tokens: Tokens): Expression | undefined {
  const isEnd = (word: string | undefined) => word === undefined || isOperator(word, "(", ")", "AND", "&&", "OR", "||");
  if (isEnd(tokens[0])) return undefined;
  while (!isEnd(tokens[0])) tokens.shift();
  return depends;
}

const not = (value: Truth): Truth => (value === undefined ? undefined : !value);
const both = (left: Truth, right: Truth): Truth =>
  left === false || right === false ? false : left === true && right === true ? true : undefined;
const either = (left: Truth, right: Truth): Truth => not(both(not(left), not(right)));
