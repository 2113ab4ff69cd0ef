import { answering, object, type Pairs, reading, taking, writing } from "./pair.ts";

const kind = (name: string, more = ""): string =>
  `${name}: ${object(`kind: { type: string, enum: [${name.toLowerCase()}] }${more && `, ${more}`}`, "required: [kind]")}`;
const cat = kind("Cat", "lives: { type: integer }");
const dog = kind("Dog", "tricks: { type: integer }");
const cow = kind("Cow", "milk: { type: integer }");
const ref = (name: string): string => `{ $ref: "#/components/schemas/${name}" }`;
const oneOf = (...names: string[]): string => `{ oneOf: [${names.map(ref).join(", ")}] }`;
const anyOf = (...names: string[]): string => `{ anyOf: [${names.map(ref).join(", ")}] }`;
const animals = [cat, dog, cow].join(", ");
const told = (mapping = ""): string =>
  `{ oneOf: [${ref("Cat")}, ${ref("Dog")}], discriminator: { propertyName: kind${mapping} } }`;
const untagged = (name: string, property: string): string =>
  `${name}: ${object(`kind: { type: string }, ${property}: { type: integer }`, "required: [kind]")}`;
const untaggedAnimals = [untagged("Cat", "lives"), untagged("Dog", "tricks")].join(", ");

const untold =
  "The types: the discriminator gives the property its values. Redocly takes it for the text that its schema says it is.";

/** `oneOf`, `anyOf`, `allOf` and discriminators. */
export const combinationPairs: Pairs = [
  [
    "an answer may be one more alternative",
    {
      before: answering(oneOf("Cat", "Dog"), animals),
      after: answering(oneOf("Cat", "Dog", "Cow"), animals),
      description: "major",
      types: "major",
      breaks: reading("const animal: api.Cat | api.Dog = thing;"),
    },
  ],
  [
    "an answer is one alternative less",
    {
      version: "3.0",
      before: answering(oneOf("Cat", "Dog", "Cow"), animals),
      after: answering(oneOf("Cat", "Dog"), animals),
      description: "patch",
      types: "major",
      because: "The types: a branch for what can never be does not compile.",
      breaks: reading('if (thing.kind === "cow") console.log(thing.milk);'),
    },
  ],
  [
    "a body may be one more alternative",
    {
      before: taking(oneOf("Cat", "Dog"), animals),
      after: taking(oneOf("Cat", "Dog", "Cow"), animals),
      description: "minor",
      types: "minor",
      keeps: writing('{ kind: "cat", lives: 9 }'),
    },
  ],
  [
    "a body is one alternative less",
    {
      version: "3.0",
      before: taking(oneOf("Cat", "Dog", "Cow"), animals),
      after: taking(oneOf("Cat", "Dog"), animals),
      description: "major",
      types: "major",
      breaks: writing('{ kind: "cow" }'),
    },
  ],
  [
    "one alternative becomes two in an answer",
    {
      before: answering(ref("Cat"), animals),
      after: answering(oneOf("Cat", "Dog"), animals),
      description: "major",
      types: "major",
      breaks: reading("console.log(thing.lives);"),
    },
  ],
  [
    "one schema is written as the only alternative",
    {
      before: answering(ref("Cat"), animals),
      after: answering(oneOf("Cat"), animals),
      description: "major",
      types: "none",
      because: "The types: both say the same.",
      keeps: reading("console.log(thing.lives);"),
    },
  ],
  [
    "oneOf becomes anyOf",
    {
      version: "3.0",
      before: answering(oneOf("Cat", "Dog"), animals),
      after: answering(anyOf("Cat", "Dog"), animals),
      description: "major",
      types: "none",
      because: "The types: an answer may fit both now, which a union of TypeScript always allowed.",
      keeps: reading("const animal: api.Cat | api.Dog = thing;"),
    },
  ],
  [
    "a body may be any of one more",
    {
      before: taking(anyOf("Cat", "Dog"), animals),
      after: taking(anyOf("Cat", "Dog", "Cow"), animals),
      description: "minor",
      types: "minor",
      keeps: writing('{ kind: "cat", lives: 9 }'),
    },
  ],
  [
    "an answer may be any of one more",
    {
      version: "3.0",
      before: answering(anyOf("Cat", "Dog"), animals),
      after: answering(anyOf("Cat", "Dog", "Cow"), animals),
      description: "major",
      types: "major",
      breaks: reading("const animal: api.Cat | api.Dog = thing;"),
    },
  ],
  [
    "an alternative of an answer loses a property",
    {
      before: answering(oneOf("Cat", "Dog"), [cat, dog].join(", ")),
      after: answering(oneOf("Cat", "Dog"), [kind("Cat"), dog].join(", ")),
      description: "major",
      types: "major",
      breaks: reading('if (thing.kind === "cat") console.log(thing.lives);'),
    },
  ],
  [
    "an alternative of an answer gets a property",
    {
      version: "3.0",
      before: answering(oneOf("Cat", "Dog"), [kind("Cat"), dog].join(", ")),
      after: answering(oneOf("Cat", "Dog"), [cat, dog].join(", ")),
      description: "minor",
      types: "minor",
      keeps: reading('if (thing.kind === "dog") console.log(thing.tricks);'),
    },
  ],
  [
    "an alternative has another fixed value",
    {
      before: answering(oneOf("Cat", "Dog"), [cat, dog].join(", ")),
      after: answering(oneOf("Cat", "Dog"), [cat, dog.replace("[dog]", "[hound]")].join(", ")),
      description: "major",
      types: "major",
      breaks: reading('if (thing.kind === "dog") console.log(thing.tricks);'),
    },
  ],
  [
    "alternatives of an answer are told apart by a property",
    {
      before: answering(oneOf("Cat", "Dog"), untaggedAnimals),
      after: answering(told(), untaggedAnimals),
      description: "minor",
      types: "major",
      because:
        "The types: the property has fixed values now, and a comparison with another does not compile.",
      breaks: reading('if (thing.kind === "lion") console.log("a lion");'),
    },
  ],
  [
    "alternatives are no longer told apart by a property",
    {
      version: "3.0",
      before: answering(told(), untaggedAnimals),
      after: answering(oneOf("Cat", "Dog"), untaggedAnimals),
      description: "patch",
      types: "major",
      because: untold,
      breaks: reading('if (thing.kind === "Cat") console.log(thing.lives);'),
    },
  ],
  [
    "alternatives are told apart by other values",
    {
      before: answering(told(), untaggedAnimals),
      after: answering(
        told(`, mapping: { cat: ${ref("Cat").slice(8, -2)}, dog: ${ref("Dog").slice(8, -2)} }`),
        untaggedAnimals,
      ),
      description: "minor",
      types: "major",
      because: untold,
      breaks: reading('if (thing.kind === "Cat") console.log(thing.lives);'),
    },
  ],
  [
    "an answer is all of one more",
    {
      before: answering(
        `{ allOf: [${ref("Cat")}] }`,
        [cat, `Named: ${object("name: { type: string }")}`].join(", "),
      ),
      after: answering(
        `{ allOf: [${ref("Cat")}, ${ref("Named")}] }`,
        [cat, `Named: ${object("name: { type: string }")}`].join(", "),
      ),
      description: "minor",
      types: "minor",
      keeps: reading("console.log(thing.lives);"),
    },
  ],
  [
    "an answer is all of one less",
    {
      version: "3.0",
      before: answering(
        `{ allOf: [${ref("Cat")}, ${ref("Named")}] }`,
        [cat, `Named: ${object("name: { type: string }")}`].join(", "),
      ),
      after: answering(
        `{ allOf: [${ref("Cat")}] }`,
        [cat, `Named: ${object("name: { type: string }")}`].join(", "),
      ),
      description: "major",
      types: "major",
      breaks: reading("console.log(thing.name);"),
    },
  ],
  [
    "a body is all of one more that requires something",
    {
      before: taking(
        `{ allOf: [${ref("Cat")}] }`,
        [cat, `Named: ${object("name: { type: string }", "required: [name]")}`].join(", "),
      ),
      after: taking(
        `{ allOf: [${ref("Cat")}, ${ref("Named")}] }`,
        [cat, `Named: ${object("name: { type: string }", "required: [name]")}`].join(", "),
      ),
      description: "major",
      types: "major",
      breaks: writing('{ kind: "cat" }'),
    },
  ],
  [
    "a property moves into a part of the whole",
    {
      before: answering(object("name: { type: string }, size: { type: integer }")),
      after: answering(
        `{ allOf: [${object("name: { type: string }")}, ${object("size: { type: integer }")}] }`,
      ),
      description: "major",
      types: "patch",
      client: "none",
      because: "The types: both say the same of an answer.",
      keeps: reading("console.log(thing.name, thing.size);"),
    },
  ],
];
