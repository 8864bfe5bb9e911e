/**
 * 1,024 everyday German nouns, in the order of the alphabet: the place of each is the ten bits that it stands for, so
 * nothing here may ever change. Four to seven letters, a to z only, told apart by their first four letters and by two
 * changes of a letter at least; chosen so that they are not taken for one another on the telephone.
 *
 * Origin: chosen by hand for this program, after reading the MIT-licensed list of common words in
 * `@zxcvbn-ts/language-de` 3.0.2; free to use under the program's own licence.
 */
export const WORDS: readonly string[] = `
abend abfahrt abhang abreise abstand abteil achse achtung acker adapter ader adresse agent ahnung
ahorn akkord akte alarm album algen alibi allee alltag altar altbau amboss ameise ampel amulett
analyse ananas andacht anfang angebot anlass anruf ansage antenne antwort anwalt anzahl apfel
apparat appetit applaus april arbeit archiv arena armband aroma artikel arznei arzt asche asphalt
atem athlet atlas atmung aufgabe aufsatz auftrag aufwand aufzug august auktion aula ausflug ausgang
auster ausweis auto bach bagger bahn balkon ball balsam bambus banane band bargeld barock barren
bart basalt basis bauer baum bauzaun becher becken beifall bein beitrag benzin bereich berg beruf
besen besitz besteck besuch beton beweis bezirk biber biene bikini bild billard bindung biologe
birke bischof bison bissen bitte blase blatt blech blei blende blick blitz blume boden bohne bohrer
boje bolzen bonbon boot bord borste botanik boxer braten bremse brett brief brille brise brosche
bruch bruder brunnen bummel busch bussard butter camping chaos chef chemie chor chrom clown dame
dampf dank datei dattel datum daumen deckel deich denkmal detail dialekt diamant dichter diele
diener dinkel diplom distel dock dohle doktor dollar domino donner doppel dorn dose dotter drache
draht drama drehung dreieck drossel druck duett duft durst dusche dutzend dynamo ebbe ebene echo
ecke efeu effekt ehering eiche eifer eigelb eingang einkauf einlass einsatz eintopf eisbahn eisen
eistee elch elefant elster eltern empfang energie entwurf epoche erbse erde erdgas erdteil erfolg
erker ernte ersatz essig estrich etage etappe etikett eule euro examen experte fabel fabrik fackel
faden fahne fahrt falke familie fanfare farbe farm fasan fass faust favorit februar fehler feier
feile fell fenster ferien ferkel fetzen fichte fieber figur filiale film filter finale firma fisch
flagge flamme flasche fleck fleisch flieder flocke floh flosse flotte fluss flut folge forelle frage
freude frieden frist front frosch frucht fuchs fund funke galaxie galerie galopp garage garn garten
gasse gast gebet gebirge geburt gedicht geduld gegend gehalt gehirn geige geist gelenk gepard geruch
gesang gesetz gestell gewebe giebel gipfel gips giraffe gitarre glanz glas gleis globus gold gondel
gorilla graben gramm granit grenze griff grill grotte grund gruppe gulasch gummi gurke gurt haar
hafer hagel haken halle halm hammer hamster hantel harfe haube haufen haus hebel hecht hefe heide
heizung held henkel henne herbst hilfe himmel hinweis hirsch hirte hitze hobby hocker holz honig
hopfen hotel huhn humor hunger hupe husten hydrant hymne idee igel iltis imbiss imker index ingwer
inhalt insekt irrtum jacke jaguar jahr jasmin jubel jugend junge kabine kachel kaffee kaiser kajak
kakao kaktus kalb kamel kamille kamm kanal kanu kapelle kapitel kappe kapsel karotte karpfen karte
kasten katalog katze kehle keil keks kern kerze kessel kette kiefer kies kilo kind kiosk kirche
kiste kittel kiwi klammer klang klavier kleber klee kleid klinge klippe kloster klotz knauf knick
knie knochen knopf knospe knoten koala kobold koch koffer kohl kokos kolben kollege komet komma
kompass konfekt konto konzert kopie koralle korb kordel korken krabbe kraft kragen kran krater
kreide kreuz krimi krone krug kruste kuchen kuckuck kugel kulisse kumpel kunde kunst kupfer kurbel
kurs kurve kutsche labor lachs lack lager lagune lama lampe laterne laub laufrad lauge lawine leben
leder legende lehm lehrer leine leopard lexikon libelle licht liege lilie limette linde liter logo
lohn lokal lorbeer lotse lotto luke lurch luxus magen magnet maibaum mais makler makrele malz mandel
marder markt marmor maske matrose mehl meister melone mensch metall metzger miete mikado milch
minute minze mittag mixer modell mofa mokka molke monat mond monitor monster montag moos morgen
mosaik most motiv motor motte muschel museum musik muskel nachbar nacken nadel nase natur neffe
nektar nelke nerv nest netz neubau neuling nickel niere nixe norden norm notar note notiz nummer
nuss nutzen obdach objekt oboe obst ofen ohrring oktave olive omnibus onkel opal oper optik orakel
orange organ orgel osten ozean ozon packung paddel paket palast palme panda papagei papier paprika
parade park partner passage pasta pate patient pauke pavian pedal pegel pelikan pendel perle person
pfahl pfand pfau pfeffer pferd pflanze pflege pflug pfosten pfote physik piano pilger pilot pilz
pinguin pinie pinsel pirat pirol pizza plakat plan plombe polster pommes pony portal posaune pracht
praline praxis preis presse prinz prisma probe produkt profil projekt prozent pudding pudel puls
pulver puma pumpe punkt punsch pupille purpur quader qualle quark quirl quitte rabatt rabe rachen
radar radio radler radweg rahmen rakete rasen rassel rathaus rauch raupe rede referat regal regie
reifen reihe reim reiter rekord rektor rente reptil rettung revier rezept riegel riemen riese ring
rinne rippe ritter ritual robbe roboter rodel roggen rohr rolle roman rotkohl rubin ruine saal saft
sage sakko salat salbe salon samstag satz sauna savanne schaf schere schiff schloss schmuck schnee
schrank schuh schwan seele seemann seerose seife sekt sekunde semmel senf sense serie sieb signal
sinn sirene sirup skala skelett skizze smaragd socke soda solo sommer sonate sonne sorte spalt
spange spargel spaten specht speise spender sperre spiegel spind spirale spitze sport sprache spule
spur stab stachel stadt staffel stall stamm stapel statue steg stein stelle stempel steppe steuer
stich stiefel stift stimme stirn stock stoff storch strand strecke strom strudel stube stuhl stunde
sturm suche summe sumpf suppe symbol system szene tabak tabelle tafel tagung taifun takt talent
tango tanz tapete tarif taste taucher taufe tausch taverne taxi technik teig telefon teller tennis
teppich termin text theater thron ticket tiefe tier tinte titel toast tochter tomate torf tornado
torwart trainer traktor traube treffer treppe tresor trikot trio triumph trommel tropfen trost
trubel truhe tuch tulpe tunnel turbine turner ufer uhrwerk uhrzeit ulme umbau umkreis umriss umsatz
umweg umzug unfall unfug uniform unkraut unruhe unsinn urkunde urlaub ursache urteil urwald vampir
vanille vater ventil veranda verband verdeck verein verkehr verlag versuch vertrag vetter video vieh
villa violine visier visum vitamin vogel volumen vorbild vordach vorlage vorname vorrat vorteil
vulkan wache wade waffel wald walnuss walze wappen wasser wecker weizen welpe welt werbung werft
werk weste wimper winter wirbel witz wohnung wolf wunder wurf wurzel zahl zange zapfen zauber zaun
zebra zehe zeichen zeit zelle zement zentrum zettel zeuge ziel ziffer zimmer zimt zink zirkel zitat
zitrone zopf zucker zufall zugabe zugluft zukunft zusatz zweck zweifel zwiebel zwirn
`
  .trim()
  .split(/\s+/);
