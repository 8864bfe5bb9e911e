import { type Random, weightedPicker } from './random';

/**
 * Names as they are spread in Germany: a few surnames are very common (Müller: about one in a hundred), and half of all
 * people bear one of tens of thousands of rare ones, which are put together here from parts. The weights are rough.
 */
const COMMON_SURNAMES =
  'Müller:95 Schmidt:69 Schneider:40 Fischer:35 Weber:30 Meyer:33 Wagner:27 Becker:26 Schulz:25 Hoffmann:25 Schäfer:21 ' +
  'Koch:20 Bauer:19 Richter:18 Klein:17 Wolf:17 Schröder:17 Neumann:16 Schwarz:15 Zimmermann:14 Braun:14 Krüger:14 ' +
  'Hofmann:14 Hartmann:14 Lange:14 Schmitt:14 Werner:13 Schmitz:13 Krause:13 Meier:13 Lehmann:12 Schmid:12 Schulze:11 ' +
  'Maier:11 Köhler:11 Herrmann:11 König:11 Walter:10 Mayer:10 Huber:10 Kaiser:10 Fuchs:10 Peters:10 Lang:9 Scholz:9 ' +
  'Möller:9 Weiß:9 Jung:9 Hahn:9 Schubert:8 Vogel:8 Friedrich:8 Keller:8 Günther:8 Frank:8 Berger:8 Winkler:8 Roth:8 ' +
  'Beck:8 Lorenz:7 Baumann:7 Franke:7 Albrecht:7 Schuster:7 Simon:7 Ludwig:7 Böhm:7 Winter:7 Kraus:7 Martin:7 ' +
  'Schumacher:7 Krämer:7 Vogt:6 Stein:6 Jäger:6 Otto:6 Sommer:6 Groß:6 Seidel:6 Heinrich:6 Brandt:6 Haas:6 Schreiber:6 ' +
  'Graf:6 Dietrich:6 Ziegler:6 Kuhn:6 Kühn:5 Pohl:5 Engel:5 Horn:5 Busch:5 Bergmann:5 Thomas:5 Voigt:5 Sauer:5 Arnold:5 ' +
  'Wolff:5 Pfeiffer:5 Mueller:4 Schaefer:3 Krueger:2 Weiss:4 Strauß:3 Größmann:1 Baur:2 Bösche:1 Loewe:2 Löwe:2 ' +
  'Yılmaz:9 Kaya:6 Demir:6 Şahin:5 Çelik:5 Yıldız:4 Öztürk:4 Aydın:4 Arslan:4 Doğan:3 Kılıç:3 Özdemir:3 Şimşek:2 Güneş:2 ' +
  'Nowak:6 Kowalski:4 Wójcik:2 Łukasiewicz:1 Wiśniewski:2 Kamiński:2 Dąbrowski:1 Szymański:1 Petrović:2 Đorđević:1 ' +
  'Marković:1 Horvat:2 Novák:1 Dvořák:1 Szabó:1 Erdős:1 Kőszegi:1 Popescu:2 Ștefănescu:1 Ivanov:2 Sørensen:1 Ångström:1 ' +
  'Guðmundsson:1 Þórsson:1 Nguyễn:3 Trần:2 García:2 Muñoz:1 Gonçalves:1 Rossi:2 Ferrari:1 Al-Hassan:1 El-Khatib:1 ' +
  "O'Brien:1 D’Angelo:1 N’Diaye:1";

const GIVEN_NAMES =
  'Peter:30 Michael:33 Thomas:32 Andreas:28 Wolfgang:22 Klaus:20 Jürgen:20 Stefan:20 Christian:19 Uwe:14 Frank:16 Dieter:15 ' +
  'Matthias:13 Markus:13 Manfred:13 Bernd:12 Martin:14 Horst:9 Werner:10 Günter:9 Hans:16 Jörg:10 Ralf:9 Sven:8 Daniel:12 ' +
  'Alexander:13 Jan:10 Tobias:9 Sebastian:9 Florian:7 Lukas:7 Felix:6 Jonas:6 Paul:8 Maximilian:6 Björn:4 Sören:1 Götz:1 ' +
  'Karl-Heinz:8 Hans-Peter:5 Hans-Jürgen:4 Karl:6 Heinrich:4 Friedrich:4 Georg:5 Ulrich:5 Volker:4 Rainer:6 Holger:5 ' +
  'Maria:22 Ursula:15 Monika:15 Petra:15 Elisabeth:11 Sabine:15 Renate:12 Helga:11 Karin:13 Brigitte:12 Ingrid:10 Erika:7 ' +
  'Andrea:13 Gisela:9 Claudia:11 Susanne:12 Gabriele:11 Christa:8 Christine:9 Birgit:9 Barbara:9 Heike:9 Angelika:8 ' +
  'Anna:12 Julia:9 Katharina:7 Sarah:6 Laura:6 Lena:6 Nadine:5 Stefanie:6 Nicole:7 Käthe:1 Jördis:1 Zoë:1 Désirée:1 Renée:1 ' +
  'Anne-Marie:2 Eva-Maria:2 Marie-Luise:1 Anaïs:1 René:3 André:4 Mehmet:4 Mustafa:3 Ayşe:3 Fatma:3 Emine:2 Özlem:2 ' +
  'Çiğdem:1 Şükrü:1 Işık:1 Murat:3 Piotr:2 Agnieszka:2 Łukasz:1 Małgorzata:1 Zoltán:1 Dragan:1 Đuro:1 Søren:1 Guðrún:1 ' +
  'Linh:1 Minh:1 José:1 João:1 Mohamed:2 Israel:1 Manuel:4 Samuel:3 Raphael:3 Joel:1 Michaela:4';

const STEMS =
  'Acker Alten Apfel Au Bach Berg Birken Blum Boden Brand Breiten Bruch Brunn Buch Burg Dorn Eber Eich Eisen Engel Erlen ' +
  'Falken Feld Fels Fink Flor Freuden Gold Gras Grün Haber Hagen Hart Hasel Heiden Helm Hinter Hirsch Hohen Holz Hopf Kalten ' +
  'Kamp Kessel Kirch Kloster Kofler Korn Kranz Kreuz Küster Landes Lauter Leiben Linden Löwen Mähl Markt Mitter Moos Mühl ' +
  'Neu Nieder Nuß Ober Ost Pfaffen Quell Rauch Reb Reichen Riesen Rosen Rot Sand Schön See Sieben Silber Sonnen Spiel Stein ' +
  'Stern Stock Straß Süd Tannen Teich Thal Über Ulm Unter Vorder Wald Wasser Weiden Weiß Wester Wiesen Wild Wind Wohl Zeller';
const SURNAME_ENDINGS =
  'acher ach auer baum bauer beck berg berger bichler brink brock bühler dorf dorfer eck egger felder feldt fuß gärtner ' +
  'graber gruber hagen hammer haus hauser heim heimer hofer höfer holz huber käufer kamp kötter lechner leitner lein ler mair ' +
  'mann meier meister meyer moser müller ner pohl reuter richter schläger schmidt schmied städter stein stetter thaler ' +
  'vogel wald weiler werth wirth zahn';
const TOWN_ENDINGS =
  'au bach berg born bronn brück burg büttel dorf felde förde furt hagen hausen heim hofen horst ingen kirchen leben ' +
  'lohe münde münster oldendorf rade reuth roda stadt stedt stein tal um walde weiler wörth zell';
const LARGE_TOWNS =
  'Berlin:36 Hamburg:19 München:15 Köln:11 Frankfurt_am_Main:8 Stuttgart:6 Düsseldorf:6 Leipzig:6 Dortmund:6 Essen:6 Bremen:6 ' +
  'Dresden:6 Hannover:5 Nürnberg:5 Duisburg:5 Bochum:4 Wuppertal:4 Bielefeld:3 Bonn:3 Münster:3 Karlsruhe:3 Mannheim:3 ' +
  'Augsburg:3 Wiesbaden:3 Mainz:2 Koblenz:1 Trier:1 Ludwigshafen_am_Rhein:2 Freiburg_im_Breisgau:2 Rostock:2 Kiel:2 Lübeck:2 ' +
  'Saarbrücken:2 Potsdam:2 Mülheim_an_der_Ruhr:2 Offenbach_am_Main:1 Sankt_Goar:1 Bernkastel-Kues:1 Bad_Dürkheim:1';

const PARTICLES = ['von', 'van', 'zu', 'de', 'von der'];

const RARE_SURNAME_SHARE = 0.45;
const DOUBLE_SURNAME_SHARE = 0.05;
const PARTICLE_SHARE = 0.015;
const SECOND_GIVEN_NAME_SHARE = 0.18;
const SMALL_TOWN_SHARE = 0.6;

const stems = STEMS.split(' ');
const surnameEndings = SURNAME_ENDINGS.split(' ');
const townEndings = TOWN_ENDINGS.split(' ');
const pickCommonSurname = weightedPicker(weights(COMMON_SURNAMES));
const pickGivenName = weightedPicker(weights(GIVEN_NAMES));
const pickLargeTown = weightedPicker(weights(LARGE_TOWNS));

export function madeUpSurname(random: Random): string {
  const name = singleSurname(random);
  const chance = random.next();
  if (chance < DOUBLE_SURNAME_SHARE) return `${name}-${singleSurname(random)}`;
  return chance < DOUBLE_SURNAME_SHARE + PARTICLE_SHARE ? `${random.pick(PARTICLES)} ${name}` : name;
}

export function madeUpGivenName(random: Random): string {
  const name = pickGivenName(random);
  return random.next() < SECOND_GIVEN_NAME_SHARE ? `${name} ${pickGivenName(random)}` : name;
}

export function madeUpTown(random: Random): string {
  if (random.next() >= SMALL_TOWN_SHARE) return pickLargeTown(random);
  const bath = random.next() < 0.03 ? 'Bad ' : '';
  return bath + skewed(random, stems) + skewed(random, townEndings);
}

export function madeUpStreet(random: Random): string {
  const ending = random.pick(['straße', 'weg', 'gasse', 'platz', 'allee']);
  return `${random.pick(stems)}${ending} ${String(1 + random.below(120))}`;
}

function singleSurname(random: Random): string {
  if (random.next() >= RARE_SURNAME_SHARE) return pickCommonSurname(random);
  const middle = random.next() < 0.4 ? random.pick(stems).toLowerCase() : '';
  return skewed(random, stems) + middle + skewed(random, surnameEndings);
}

/** The first ones more often than the last. */
function skewed(random: Random, items: readonly string[]): string {
  return items[Math.floor(items.length * random.next() ** 1.7)] ?? '';
}

function weights(list: string): readonly (readonly [string, number])[] {
  return list.split(' ').map((entry) => {
    const [name = '', weight] = entry.split(':');
    return [name.replaceAll('_', ' '), Number(weight)] as const;
  });
}
