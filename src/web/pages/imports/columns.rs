//! Matching columns: how the file is read and what each column is, with its first rows beside it.

use super::{
    Pick, columns_path, path_of,
    upload::{dates_of, names_of},
    words,
};
use crate::{
    attributes::{self, Attribute},
    contacts::consent::{Channel, MAX_SOURCE},
    error::{Error, Result},
    ids::ImportId,
    imports::{
        self, Import, State,
        dates::DateHabit,
        encoding::{Encoding, OFFERED},
        fields::{Field, Kind},
        numbers::DecimalHabit,
        records::Record,
        setup::{Policy, Setup},
        sniff::{self, Choice, Sniffed},
    },
    texts::Texts,
    web::{
        context::{Cx, Shell},
        fields::Fields,
        form::Form,
        reply,
    },
};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

const PREVIEW: usize = 5;
const DELIMITERS: [(&str, char); 4] = [("comma", ','), ("semicolon", ';'), ("tab", '\t'), ("pipe", '|')];

#[derive(Template)]
#[template(path = "imports/columns.html", blocks = ["matching"])]
struct ImportsColumns {
    shell: Shell,
    t: Texts,
    form: Form,
    import: Import,
    kind: Kind,
    setup: Setup,
    attributes: Vec<Attribute>,
    rows: Vec<Record>,
    same: Option<Import>,
    step: usize,
}

/// A column of the file as the page shows it.
struct Column {
    id: String,
    name: String,
    cells: Vec<String>,
    fields: Vec<Pick>,
    attributes: Vec<Pick>,
}

impl ImportsColumns {
    fn columns(&self) -> Vec<Column> {
        let column = |(index, chosen): (usize, &Option<Field>)| {
            let name = self.setup.names.get(index).cloned().unwrap_or_default();
            let pick = |field: Field| {
                let label = words::field(&self.t, field, &self.attributes);
                Pick::new(&field.code(), label, *chosen == Some(field))
            };
            let own = self.attributes.iter().filter(|_| self.kind == Kind::Contacts);
            Column {
                id: format!("c{index}"),
                name: if name.is_empty() { self.t.imports_column_unnamed(index + 1) } else { name },
                cells: self.rows.iter().map(|row| shortened(row.cell(index))).collect(),
                fields: self.kind.fields().iter().map(|field| pick(*field)).collect(),
                attributes: own.map(|attribute| pick(Field::Attribute(attribute.id))).collect(),
            }
        };
        self.setup.columns.iter().enumerate().map(column).collect()
    }

    fn encodings(&self) -> Vec<Pick> {
        OFFERED.iter().map(|(code, name)| Pick::new(code, *name, self.setup.encoding == *code)).collect()
    }

    fn delimiters(&self) -> Vec<Pick> {
        let labels = [
            self.t.imports_delimiter_comma(),
            self.t.imports_delimiter_semicolon(),
            self.t.imports_delimiter_tab(),
            self.t.imports_delimiter_pipe(),
        ];
        let picks = DELIMITERS.into_iter().zip(labels);
        picks.map(|((code, sign), label)| Pick::new(code, label, sign == self.setup.delimiter)).collect()
    }

    fn headers(&self) -> [Pick; 2] {
        [
            Pick::new("names", self.t.imports_header_names(), self.setup.header),
            Pick::new("data", self.t.imports_header_data(), !self.setup.header),
        ]
    }

    fn dates(&self) -> Vec<Pick> {
        let habits = DateHabit::ALL.into_iter();
        let pick = |habit: DateHabit| {
            Pick::new(habit.code(), words::dates(&self.t, habit), self.setup.dates == Some(habit))
        };
        self.or_choose(habits.map(pick).collect())
    }

    fn decimals(&self) -> Vec<Pick> {
        let habits = DecimalHabit::ALL.into_iter();
        let pick = |habit: DecimalHabit| {
            Pick::new(habit.code(), words::decimals(&self.t, habit), self.setup.decimals == Some(habit))
        };
        self.or_choose(habits.map(pick).collect())
    }

    /// Asks to choose where nothing is chosen.
    fn or_choose(&self, mut picks: Vec<Pick>) -> Vec<Pick> {
        if !picks.iter().any(|pick| pick.is_chosen) {
            picks.insert(0, Pick::new("", self.t.imports_choose(), true));
        }
        picks
    }

    /// Orders and activities have no blanks to fill.
    fn policies(&self) -> Vec<Pick> {
        let fits = |policy: &Policy| self.kind == Kind::Contacts || *policy != Policy::FillBlanks;
        let offered = Policy::ALL.into_iter().filter(fits).map(|policy| {
            let (label, hint) = words::policy(&self.t, policy, self.kind);
            Pick { hint, ..Pick::new(policy.code(), label, self.setup.policy == policy) }
        });
        offered.collect()
    }

    fn channels(&self) -> Vec<Pick> {
        let labels = [
            self.t.imports_channel_email(),
            self.t.imports_channel_sms(),
            self.t.imports_channel_post(),
            self.t.imports_channel_ads(),
        ];
        let chosen = self.setup.channels();
        let picks = Channel::ALL.into_iter().zip(labels);
        picks.map(|(channel, label)| Pick::new(channel.code(), label, chosen.contains(&channel))).collect()
    }

    fn found_dates(&self) -> &'static str {
        self.setup.dates.map_or("", DateHabit::code)
    }

    fn found_decimals(&self) -> &'static str {
        self.setup.decimals.map_or("", DecimalHabit::code)
    }

    fn is_of_contacts(&self) -> bool {
        self.kind == Kind::Contacts
    }
}

fn shortened(cell: &str) -> String {
    const LENGTH: usize = 60;
    let mut chars = cell.chars();
    let mut text: String = chars.by_ref().take(LENGTH).collect();
    if chars.next().is_some() {
        text.push('…');
    }
    text
}

/// Everything that the page needs beside the form.
struct Open {
    import: Import,
    kind: Kind,
    setup: Setup,
    attributes: Vec<Attribute>,
    same: Option<Import>,
}

/// The import, unless its columns can no longer be matched.
async fn open(cx: &Cx, id: ImportId) -> Result<Option<Open>> {
    let mut tx = cx.read().await?;
    let import = imports::find(&mut tx, &cx.actor, id).await?;
    if !matches!(import.state(), State::Uploaded | State::Checked) {
        return Ok(None);
    }
    let kind = import.kind().ok_or(Error::NotFound)?;
    let setup = import.setup()?;
    let attributes = attributes::list(&mut tx).await?;
    let same = imports::lookup_same_file(&mut tx, &import).await?;
    Ok(Some(Open { import, kind, setup, attributes, same }))
}

/// Reads the file's sample as the setup says; `None` when it cannot be read that way.
async fn sample(cx: &Cx, import: &Import, setup: &Setup) -> Result<Option<Sniffed>> {
    let path = cx.app.settings.upload_dir().join(import.stored_name());
    let choice = Choice {
        encoding: Encoding::from_name(&setup.encoding),
        delimiter: u8::try_from(setup.delimiter).ok(),
        header: Some(setup.header),
    };
    let looked = tokio::task::spawn_blocking(move || sniff::sniff(&path, choice)).await;
    Ok(looked.map_err(|e| Error::Internal(e.into()))??.ok())
}

impl Open {
    fn page(self, cx: &Cx, form: Form, sample: Option<Sniffed>) -> ImportsColumns {
        let mut rows = sample.map(|sample| sample.sample).unwrap_or_default();
        rows.truncate(PREVIEW);
        ImportsColumns {
            shell: cx.shell("imports"),
            t: cx.t.clone(),
            form,
            import: self.import,
            kind: self.kind,
            setup: self.setup,
            attributes: self.attributes,
            rows,
            same: self.same,
            step: 1,
        }
    }
}

pub async fn columns(cx: Cx, id: Path<ImportId>) -> Result<HttpResponse> {
    let Some(open) = open(&cx, *id).await? else { return Ok(reply::see_other(&path_of(*id))) };
    let sample = sample(&cx, &open.import, &open.setup).await?;
    reply::page(&cx, &open.page(&cx, Form::default(), sample), |page| page.as_matching().render())
}

pub async fn update_columns(cx: Cx, id: Path<ImportId>, fields: Fields) -> Result<HttpResponse> {
    let Some(mut open) = open(&cx, *id).await? else { return Ok(reply::see_other(&path_of(*id))) };
    if fields.parsed("version") != Some(open.import.version) {
        return Err(Error::Conflict);
    }
    let before = open.setup.clone();
    take_layout(&mut open.setup, &fields)?;
    let sample = sample(&cx, &open.import, &open.setup).await?;
    let is_same_layout = before.layout() == open.setup.layout();
    if let Some(sample) = &sample {
        if !is_same_layout {
            let guessed = Setup::guess(open.kind, sample, &names_of(&open.attributes));
            open.setup.names = guessed.names;
            open.setup.columns = guessed.columns;
        }
        take_columns(&mut open, &fields, is_same_layout, sample)?;
    }
    take_rest(&mut open.setup, &fields)?;
    let mut form = Form::new(fields.clone());
    if sample.is_none() {
        form.fail("encoding", cx.t.imports_file_not_text());
    }
    let is_asked = fields.get("do") == "check";
    if is_asked {
        for problem in open.setup.problems(open.kind) {
            let (field, message) = words::setup_problem(&cx.t, problem, &open.attributes);
            form.fail(field, message);
        }
    }
    if !form.is_ok() {
        return reply::refused(&cx, &open.page(&cx, form, sample), |page| page.as_matching().render());
    }
    save(&cx, open, form, sample, is_asked).await
}

/// Keeps what was chosen, and begins the check when it was asked for.
async fn save(
    cx: &Cx,
    mut open: Open,
    form: Form,
    sample: Option<Sniffed>,
    is_asked: bool,
) -> Result<HttpResponse> {
    let id = open.import.id;
    let mut tx = cx.write().await?;
    imports::configure(&mut tx, &cx.actor, &open.import, &open.setup).await?;
    if is_asked {
        imports::check(&mut tx, &cx.actor, id, cx.now).await?;
    }
    open.import = imports::find(&mut tx, &cx.actor, id).await?;
    tx.commit().await?;
    if is_asked {
        return Ok(reply::see_other(&path_of(id)));
    }
    if cx.partial {
        return reply::page(cx, &open.page(cx, form, sample), |page| page.as_matching().render());
    }
    Ok(reply::see_other(&columns_path(id)))
}

fn take_layout(setup: &mut Setup, fields: &Fields) -> Result<()> {
    let unknown = Error::Invalid("a choice the form does not have");
    let Some(encoding) = Encoding::from_name(fields.get("encoding")) else { return Err(unknown) };
    let delimiter = DELIMITERS.iter().find(|(code, _)| *code == fields.get("delimiter"));
    let Some((_, delimiter)) = delimiter else { return Err(unknown) };
    setup.encoding = encoding.name().to_string();
    setup.delimiter = *delimiter;
    setup.header = fields.get("header") == "names";
    Ok(())
}

/// Takes what each column is, and the habits: as chosen, or found anew when nobody chose.
fn take_columns(open: &mut Open, fields: &Fields, is_same_layout: bool, sample: &Sniffed) -> Result<()> {
    let setup = &mut open.setup;
    if is_same_layout {
        for (index, column) in setup.columns.iter_mut().enumerate() {
            let field = Field::from_code(fields.get(&format!("c{index}")));
            let fits = |field: &Field| match field {
                Field::Attribute(id) => {
                    open.kind == Kind::Contacts && open.attributes.iter().any(|a| a.id == *id)
                }
                plain => open.kind.fields().contains(plain),
            };
            *column = field.filter(fits);
        }
    }
    setup.guess_habits(&sample.sample, &dates_of(&open.attributes));
    if fields.get("dates") != fields.get("found_dates") {
        setup.dates = DateHabit::from_code(fields.get("dates"));
    }
    if fields.get("decimals") != fields.get("found_decimals") {
        setup.decimals = DecimalHabit::from_code(fields.get("decimals"));
    }
    Ok(())
}

fn take_rest(setup: &mut Setup, fields: &Fields) -> Result<()> {
    setup.policy = Policy::from_code(fields.get("policy")).unwrap_or_default();
    let channels = fields.all("consent").filter_map(Channel::from_code);
    setup.consent = channels.map(|channel| channel.code().to_string()).collect();
    let source = crate::text::clean_line(fields.get("consent_source")).unwrap_or_default();
    setup.consent_source = source.chars().take(MAX_SOURCE).collect();
    Ok(())
}
