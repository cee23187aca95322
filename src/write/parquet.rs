//! Parquet: typed columns for DuckDB, pandas and the like.
//!
//! Words are UTF-8 strings, ids and places in the text 64-bit integers, values doubles: what those programs reckon
//! with. The exact digits are in `raw`. Every column may be null, where the text does not tell.

use super::layout::{Cell, Column, Holds, gather};
use super::{Lang, Options, Piece, Report, Sink};
use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical, ZstdLevel};
use parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::Type;
use std::io::{self, Write};
use std::sync::Arc;

/// Rows are written in groups of at least so many, which bounds what is held.
const GROUP: usize = 50_000;

/// A file under way.
pub(super) struct Parquet<W: Write + Send> {
    file: Option<SerializedFileWriter<W>>,
    columns: Vec<Filled>,
    /// Rows held in the columns.
    held: usize,
}

/// A column of the group under way.
enum Filled {
    Text(Vec<Option<ByteArray>>),
    Count(Vec<Option<i64>>),
    Value(Vec<Option<f64>>),
}

/// The rows of a release.
#[derive(Debug)]
pub struct Rows(Vec<Vec<Cell<'static>>>);

pub(super) fn piece(report: &Report<'_>, options: Options) -> Piece {
    Piece::Columns(Rows(gather(options.layout, report, Options { lang: Lang::En, ..options })))
}

impl<W: Write + Send> Parquet<W> {
    pub(super) fn open(out: W, options: Options) -> io::Result<Self> {
        let columns = options.layout.columns(options);
        let fields: Result<_, _> = columns.iter().map(|column| field(column).map(Arc::new)).collect();
        let schema = Type::group_type_builder("figures").with_fields(fields.map_err(plain)?).build().map_err(plain)?;
        let properties = WriterProperties::builder().set_compression(Compression::ZSTD(ZstdLevel::default())).build();
        let file = SerializedFileWriter::new(out, Arc::new(schema), Arc::new(properties)).map_err(plain)?;
        let columns = columns.iter().map(|column| Filled::of(column.holds)).collect();
        Ok(Parquet { file: Some(file), columns, held: 0 })
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        let Some(file) = &mut self.file else { return Ok(()) };
        let mut group = file.next_row_group()?;
        for column in &mut self.columns {
            match column {
                Filled::Text(cells) => write::<_, ByteArrayType>(&mut group, cells)?,
                Filled::Count(cells) => write::<_, Int64Type>(&mut group, cells)?,
                Filled::Value(cells) => write::<_, DoubleType>(&mut group, cells)?,
            }
        }
        group.close()?;
        self.held = 0;
        Ok(())
    }
}

/// Writes what a column holds, and empties it.
fn write<W: Write + Send, T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    cells: &mut Vec<Option<T::T>>,
) -> Result<(), ParquetError> {
    let mut column = group.next_column()?.ok_or_else(|| ParquetError::General("a column is missing".to_owned()))?;
    let there: Vec<i16> = cells.iter().map(|cell| i16::from(cell.is_some())).collect();
    let values: Vec<T::T> = cells.drain(..).flatten().collect();
    column.typed::<T>().write_batch(&values, Some(&there), None)?;
    column.close()
}

fn field(column: &Column) -> Result<Type, ParquetError> {
    let physical = match column.holds {
        Holds::Text => Physical::BYTE_ARRAY,
        Holds::Count => Physical::INT64,
        Holds::Value => Physical::DOUBLE,
    };
    let field = Type::primitive_type_builder(&column.name, physical).with_repetition(Repetition::OPTIONAL);
    match column.holds {
        Holds::Text => field.with_logical_type(Some(LogicalType::String)).with_converted_type(ConvertedType::UTF8).build(),
        Holds::Count | Holds::Value => field.build(),
    }
}

impl Filled {
    fn of(holds: Holds) -> Filled {
        match holds {
            Holds::Text => Filled::Text(Vec::new()),
            Holds::Count => Filled::Count(Vec::new()),
            Holds::Value => Filled::Value(Vec::new()),
        }
    }

    fn push(&mut self, cell: &Cell<'_>) {
        match (self, cell) {
            (Filled::Text(cells), Cell::Text(text)) => cells.push(Some(text.as_bytes().to_vec().into())),
            (Filled::Count(cells), Cell::Count(count)) => cells.push(Some(*count as i64)),
            (Filled::Value(cells), Cell::Value(value) | Cell::Percent(value)) => cells.push(Some(value.to_double())),
            (Filled::Text(cells), _) => cells.push(None),
            (Filled::Count(cells), _) => cells.push(None),
            (Filled::Value(cells), _) => cells.push(None),
        }
    }
}

impl<W: Write + Send> Sink for Parquet<W> {
    fn put(&mut self, piece: Piece) -> io::Result<()> {
        let Piece::Columns(Rows(rows)) = piece else { return Err(io::Error::other("a Parquet file takes columns")) };
        for row in &rows {
            for (column, cell) in self.columns.iter_mut().zip(row) {
                column.push(cell);
            }
        }
        self.held += rows.len();
        if self.held >= GROUP { self.write_group().map_err(plain) } else { Ok(()) }
    }

    fn finish(&mut self) -> io::Result<()> {
        if self.held > 0 {
            self.write_group().map_err(plain)?;
        }
        let Some(file) = self.file.take() else { return Ok(()) };
        file.into_inner().map_err(plain)?.flush()
    }
}

/// What went wrong below Parquet, which wraps it: a closed pipe must stay one.
fn plain(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        other => io::Error::other(other),
    }
}
