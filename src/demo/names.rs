//! Names, towns and hosts that fit together: a Dane is called like a Dane and lives in a Danish town.

/// One country's people.
pub struct Country {
    pub code: &'static str,
    pub language: &'static str,
    pub phone: &'static str,
    pub women: &'static str,
    pub men: &'static str,
    pub last: &'static str,
    /// Towns with the first digits of their post codes and their regions, the largest first.
    pub towns: &'static [(&'static str, &'static str, &'static str)],
    pub street: &'static [&'static str],
    pub hosts: &'static [&'static str],
    pub firms: &'static [&'static str],
}

const GERMAN_WOMEN: &str = "Anna Lena Marie Sophie Julia Laura Lea Hannah Katharina Sabine Petra Monika Claudia Susanne \
    Nina Franziska Johanna Theresa Birgit Heike Ursula Nicole Melanie Carolin Greta Ida Frieda Mila Emma Clara";
const GERMAN_MEN: &str = "Lukas Jonas Maximilian Felix Paul Leon Tobias Markus Stefan Thomas Andreas Michael Florian \
    Sebastian Jan Matthias Uwe Jürgen Klaus Bernd Niklas Simon David Moritz Emil Anton Jakob Theo Henri Oskar";
const GERMAN_LAST: &str = "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter \
    Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler \
    Maier Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Vogel Friedrich Keller Günther Franke Berger \
    Winkler Roth Beck Lorenz Baumann Brandt Albrecht Simon Ludwig Winter Kraus Martin Schumacher Vogt Jäger";
const GERMAN_HOSTS: &[&str] =
    &["postfach.example", "netzpost.example", "mailhaus.example", "kiezmail.example"];
const NORDIC_WOMEN: &str = "Emma Ida Freja Clara Sofie Laura Anna Mathilde Karen Mette Lene Hanne Signe Astrid Ingrid \
    Maja Elsa Alva Ebba Linnea Wilma Nora Solveig Kari Randi Silje Marit Birgitte Camilla Tove Johanne Ellen";
const NORDIC_MEN: &str = "William Oscar Noah Lucas Emil Magnus Frederik Mads Søren Lars Jens Henrik Anders Nils Erik \
    Johan Gustav Axel Viggo Sander Ole Bjørn Knut Håkon Morten Kasper Rasmus Jonas Tobias Svend Peter Mikkel";

pub const COUNTRIES: &[(Country, f64)] = &[
    (
        Country {
            code: "DE",
            language: "de",
            phone: "+49 15",
            women: GERMAN_WOMEN,
            men: GERMAN_MEN,
            last: GERMAN_LAST,
            towns: &[
                ("Berlin", "10", "Berlin"),
                ("Hamburg", "20", "Hamburg"),
                ("München", "80", "Bayern"),
                ("Köln", "50", "Nordrhein-Westfalen"),
                ("Frankfurt am Main", "60", "Hessen"),
                ("Leipzig", "04", "Sachsen"),
                ("Bremen", "28", "Bremen"),
                ("Kiel", "24", "Schleswig-Holstein"),
                ("Lübeck", "23", "Schleswig-Holstein"),
                ("Freiburg", "79", "Baden-Württemberg"),
                ("Münster", "48", "Nordrhein-Westfalen"),
                ("Potsdam", "14", "Brandenburg"),
            ],
            street: &["Lindenstraße", "Hauptstraße", "Gartenweg", "Am Markt", "Schillerstraße", "Bergstraße"],
            hosts: GERMAN_HOSTS,
            firms: &["GmbH", "GmbH & Co. KG", "e. K."],
        },
        0.30,
    ),
    (
        Country {
            code: "DK",
            language: "da",
            phone: "+45 2",
            women: NORDIC_WOMEN,
            men: NORDIC_MEN,
            last: "Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen \
                   Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Knudsen Dahl Lund \
                   Holm Krogh Bang Friis Vestergaard Bruun Kjær Skov Østergaard Ravn",
            towns: &[
                ("København", "1", "Hovedstaden"),
                ("Aarhus", "8", "Midtjylland"),
                ("Odense", "5", "Syddanmark"),
                ("Aalborg", "9", "Nordjylland"),
                ("Esbjerg", "67", "Syddanmark"),
                ("Roskilde", "40", "Sjælland"),
                ("Helsingør", "30", "Hovedstaden"),
                ("Ærøskøbing", "59", "Syddanmark"),
            ],
            street: &["Vestergade", "Strandvejen", "Nørregade", "Skovvej", "Havnegade"],
            hosts: &["fjordmail.example", "nordpost.example", "havnegade.example"],
            firms: &["ApS", "A/S"],
        },
        0.18,
    ),
    (
        Country {
            code: "SE",
            language: "sv",
            phone: "+46 7",
            women: NORDIC_WOMEN,
            men: NORDIC_MEN,
            last: "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson \
                   Jonsson Lindberg Lindström Lindqvist Bergström Sandberg Öberg Åkesson Holmgren Ek Nyström Sjöberg",
            towns: &[
                ("Stockholm", "11", "Stockholms län"),
                ("Göteborg", "41", "Västra Götaland"),
                ("Malmö", "21", "Skåne"),
                ("Uppsala", "75", "Uppsala län"),
                ("Umeå", "90", "Västerbotten"),
                ("Lund", "22", "Skåne"),
            ],
            street: &["Storgatan", "Kungsgatan", "Skolgatan", "Björkvägen"],
            hosts: &["skogspost.example", "nordpost.example"],
            firms: &["AB"],
        },
        0.11,
    ),
    (
        Country {
            code: "ES",
            language: "es",
            phone: "+34 6",
            women: "María Carmen Ana Isabel Laura Lucía Marta Elena Paula Sara Alba Inés Nuria Rocío Pilar Cristina \
                    Irene Raquel Beatriz Silvia Julia Noelia Sofía Claudia Aitana",
            men: "Antonio José Manuel Francisco Juan David Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pedro \
                  Pablo Ángel Sergio Fernando Jorge Luis Alberto Álvaro Diego Adrián Iván Hugo",
            last: "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz \
                   Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez \
                   Ramos Gil Ramírez Serrano Blanco Molina Iglesias Caballero Núñez",
            towns: &[
                ("Madrid", "28", "Madrid"),
                ("Barcelona", "08", "Cataluña"),
                ("Valencia", "46", "Comunitat Valenciana"),
                ("Sevilla", "41", "Andalucía"),
                ("Bilbao", "48", "País Vasco"),
                ("Málaga", "29", "Andalucía"),
                ("A Coruña", "15", "Galicia"),
            ],
            street: &["Calle Mayor", "Calle de la Luna", "Avenida del Mar", "Plaza Nueva"],
            hosts: &["correo-sur.example", "buzon.example"],
            firms: &["S.L.", "S.A."],
        },
        0.10,
    ),
    (
        Country {
            code: "AT",
            language: "de",
            phone: "+43 66",
            women: GERMAN_WOMEN,
            men: GERMAN_MEN,
            last: "Gruber Huber Bauer Wagner Müller Pichler Steiner Moser Mayer Hofer Leitner Berger Fuchs Eder \
                   Fischer Schmid Winkler Weber Schwarz Maier Schneider Reiter Mayr Wimmer Egger Brunner Lang Auer",
            towns: &[
                ("Wien", "1", "Wien"),
                ("Graz", "80", "Steiermark"),
                ("Linz", "40", "Oberösterreich"),
                ("Salzburg", "50", "Salzburg"),
                ("Innsbruck", "60", "Tirol"),
            ],
            street: &["Hauptstraße", "Bahnhofstraße", "Mozartgasse", "Kirchengasse"],
            hosts: &["bergnetz.example", "postfach.example"],
            firms: &["GmbH", "OG"],
        },
        0.09,
    ),
    (
        Country {
            code: "CH",
            language: "de",
            phone: "+41 7",
            women: GERMAN_WOMEN,
            men: GERMAN_MEN,
            last: "Meier Müller Schmid Keller Weber Huber Meyer Steiner Fischer Gerber Brunner Baumann Frei Zimmermann \
                   Moser Widmer Wyss Graf Roth Suter Rutishauser Ammann Hess Bühler Kunz Lüthi Egli Vogel",
            towns: &[
                ("Zürich", "80", "Zürich"),
                ("Basel", "40", "Basel-Stadt"),
                ("Bern", "30", "Bern"),
                ("Luzern", "60", "Luzern"),
                ("St. Gallen", "90", "St. Gallen"),
            ],
            street: &["Bahnhofstrasse", "Seestrasse", "Dorfstrasse"],
            hosts: &["seemail.example", "bergnetz.example"],
            firms: &["AG", "GmbH"],
        },
        0.07,
    ),
    (
        Country {
            code: "NO",
            language: "nb",
            phone: "+47 4",
            women: NORDIC_WOMEN,
            men: NORDIC_MEN,
            last: "Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Johnsen Pettersen \
                   Eriksen Berg Haugen Hagen Bakken Strand Lie Moen Solberg Halvorsen Dahl Lund",
            towns: &[
                ("Oslo", "0", "Oslo"),
                ("Bergen", "50", "Vestland"),
                ("Trondheim", "70", "Trøndelag"),
                ("Stavanger", "40", "Rogaland"),
                ("Tromsø", "90", "Troms"),
            ],
            street: &["Storgata", "Kirkegata", "Strandgata"],
            hosts: &["fjordmail.example", "nordpost.example"],
            firms: &["AS"],
        },
        0.07,
    ),
    (
        Country {
            code: "NL",
            language: "nl",
            phone: "+31 6",
            women: "Emma Julia Sanne Lotte Anouk Femke Iris Maud Eva Noor Fleur Roos Marieke Ilse Anneke Saskia",
            men: "Daan Sem Lars Bram Thijs Jeroen Pieter Sander Koen Wouter Ruben Stijn Maarten Joost Hendrik Bas",
            last: "De-Jong Jansen De-Vries Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer \
                   Dijkstra Smits Kok Jacobs Vermeer Postma Kuiper Veenstra",
            towns: &[
                ("Amsterdam", "10", "Noord-Holland"),
                ("Rotterdam", "30", "Zuid-Holland"),
                ("Utrecht", "35", "Utrecht"),
                ("Groningen", "97", "Groningen"),
            ],
            street: &["Dorpsstraat", "Kerkstraat", "Havenweg"],
            hosts: &["grachtpost.example", "polder.example"],
            firms: &["B.V."],
        },
        0.05,
    ),
    (
        Country {
            code: "GB",
            language: "en",
            phone: "+44 7",
            women: "Olivia Amelia Emily Grace Chloe Sophie Charlotte Alice Harriet Eleanor Megan Holly Fiona Isla",
            men: "Oliver Harry George Jack Thomas James Edward Callum Ewan Alistair Rhys Owen Daniel Samuel",
            last: "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White \
                   Roberts Green Hall Wood Jackson Clarke MacLeod Fraser O'Brien Hughes",
            towns: &[
                ("London", "E1", "Greater London"),
                ("Manchester", "M1", "Greater Manchester"),
                ("Edinburgh", "EH1", "Scotland"),
                ("Bristol", "BS1", "South West England"),
            ],
            street: &["High Street", "Station Road", "Church Lane"],
            hosts: &["postbox.example", "harbour.example"],
            firms: &["Ltd", "LLP"],
        },
        0.03,
    ),
];

/// Words for the names of companies.
pub const TRADES: &[&str] = &[
    "Sport", "Outdoor", "Fjeld", "Alpin", "Hütte", "Camping", "Marina", "Events", "Studio", "Garten",
    "Kaffee", "Bureau", "Digital", "Logistik", "Verlag", "Atelier", "Optik", "Radhaus", "Kontor", "Werft",
];

pub const JOBS: &[&str] = &[
    "Office manager",
    "Head of purchasing",
    "Owner",
    "Store manager",
    "Managing director",
    "Event manager",
    "Team assistant",
    "HR partner",
];
